package io.croft.ssh;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A private key, a password, or both; the key is tried first. Secrets are read at every sign-in and not kept.
 *
 * @param privateKey supplies an unencrypted private key in PEM form (OpenSSH, PKCS#8 or PKCS#1)
 * @param password supplies the password
 */
public record SshCredentials(
        @Nullable Supplier<String> privateKey, @Nullable Supplier<String> password) {

    public SshCredentials {
        if (privateKey == null && password == null) {
            throw new IllegalArgumentException("A sign-in needs a private key or a password");
        }
    }

    /** Signs in by key alone. */
    public static SshCredentials ofKey(Supplier<String> privateKey) {
        return new SshCredentials(privateKey, null);
    }

    /** Signs in by password alone. */
    public static SshCredentials ofPassword(Supplier<String> password) {
        return new SshCredentials(null, password);
    }

    @Override
    public String toString() {
        return "SshCredentials[key=" + (privateKey == null ? "none" : "***") + ", password="
                + (password == null ? "none" : "***") + "]";
    }
}
