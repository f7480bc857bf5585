package io.croft.vault;

import org.jspecify.annotations.Nullable;

/** The master key that was given is no key, or does not open the data keys in the database. */
class MasterKeyDoesNotFit extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String action;

    private MasterKeyDoesNotFit(String message, String action, @Nullable Throwable cause) {
        super(message, cause);
        this.action = action;
    }

    static MasterKeyDoesNotFit notAKey(@Nullable Throwable cause) {
        return new MasterKeyDoesNotFit(
                "The master key, or the former one, is not 32 bytes in Base64.",
                "Make one with: openssl rand -base64 32",
                cause);
    }

    static MasterKeyDoesNotFit opensOnly(int opened, int all) {
        return new MasterKeyDoesNotFit(
                "The master key opens " + opened + " of the " + all + " data keys in the database.",
                "Give the master key that this database was used with, in croft.vault.master-key or as the file master.key in the data"
                        + " directory; if it was just changed, give the one before it in croft.vault.former-master-key. If it is lost"
                        + " for good, empty the table vault_key and enter the stored secrets anew.",
                null);
    }

    String action() {
        return action;
    }
}
