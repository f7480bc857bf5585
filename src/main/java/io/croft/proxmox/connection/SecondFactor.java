package io.croft.proxmox.connection;

import java.util.function.Supplier;

/** The second factor of a user. Suppliers are called at every sign-in. */
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
     * A code that a person reads from a device at sign-in.
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
