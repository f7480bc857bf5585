package io.croft.signin;

import io.croft.access.TenantId;
import io.croft.vault.Secret;
import org.jspecify.annotations.Nullable;

/**
 * An attempt to sign in.
 *
 * @param name user name or e-mail as typed
 * @param password as typed
 * @param address network address of the request, empty when unknown
 * @param company chooses the account when several match, or null
 */
public record SignInAttempt(
        String name,
        Secret password,
        String address,
        @Nullable TenantId company) {

    /** An attempt that names no company. */
    public SignInAttempt(String name, Secret password, String address) {
        this(name, password, address, null);
    }

    /** The same attempt for an account of this company. */
    public SignInAttempt in(TenantId meant) {
        return new SignInAttempt(name, password, address, meant);
    }

    private static final int LONGEST_PASSWORD = 512;

    /** Whether name and password are within the allowed lengths; longer ones are not checked. */
    boolean isOfUsableLength() {
        return name.length() <= SignInName.LONGEST && password.reveal().length() <= LONGEST_PASSWORD;
    }
}
