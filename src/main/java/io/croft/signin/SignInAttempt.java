package io.croft.signin;

import io.croft.access.TenantId;
import io.croft.vault.Secret;
import org.jspecify.annotations.Nullable;

/**
 * A try to sign in.
 *
 * @param name user name or e-mail as typed
 * @param address where the request came from, empty when unknown
 * @param company whose account is meant where several have the same address and password, or null
 */
public record SignInAttempt(
        String name,
        Secret password,
        String address,
        @Nullable TenantId company) {

    public SignInAttempt(String name, Secret password, String address) {
        this(name, password, address, null);
    }

    /** The same try, meaning an account of this company. */
    public SignInAttempt in(TenantId meant) {
        return new SignInAttempt(name, password, address, meant);
    }

    private static final int LONGEST_PASSWORD = 512;

    /** Whether name and password are no longer than anybody's; longer ones are nobody's and are not looked at. */
    boolean isOfUsableLength() {
        return name.length() <= SignInName.LONGEST && password.reveal().length() <= LONGEST_PASSWORD;
    }
}
