package io.croft.proxmox.connection;

import java.util.function.Supplier;

/** What a user shows besides the password. Suppliers are asked at every sign-in and may be backed by a vault. */
public sealed interface SecondFactor {

    /**
     * Computes time-based codes from the shared secret (RFC 6238: SHA-1, 6 digits, 30 s).
     *
     * @param base32 supplies the secret in Base32 (RFC 4648), as shown when the factor was set up
     */
    record TotpSecret(Supplier<String> base32) implements SecondFactor {
        @Override
        public String toString() {
            return "TotpSecret[***]";
        }
    }

    /**
     * A code that somebody reads from a device at the moment of sign-in.
     *
     * @param code supplies the digits
     */
    record TotpCode(Supplier<String> code) implements SecondFactor {
        @Override
        public String toString() {
            return "TotpCode[***]";
        }
    }

    /**
     * One of the recovery keys of the account; each works once.
     *
     * @param key supplies an unused key
     */
    record RecoveryKey(Supplier<String> key) implements SecondFactor {
        @Override
        public String toString() {
            return "RecoveryKey[***]";
        }
    }
}
