package io.croft.identity;

import io.croft.vault.Secret;

/** A try to sign in: user name or e-mail as typed, the password, and the address it comes from. */
public record SignInAttempt(String name, Secret password, String address) {

    private static final int LONGEST_PASSWORD = 512;

    /** Whether name and password are no longer than anybody's; longer ones are nobody's and are not looked at. */
    boolean isOfUsableLength() {
        return name.length() <= SignInName.LONGEST && password.reveal().length() <= LONGEST_PASSWORD;
    }
}
