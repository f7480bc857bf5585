package io.croft.vault;

import io.croft.database.DataDirectory;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The key that wraps all data keys: from {@code croft.vault.master-key}, or else from {@code master.key} in the data
 * directory. During a change of the key, the former one ({@code croft.vault.former-master-key}, or else
 * {@code master.key.former}) unwraps what it wrapped.
 */
@Component
final class MasterKey {

    private final AesGcm current;
    private final @Nullable AesGcm former;

    @Autowired
    MasterKey(
            @Value("${croft.vault.master-key}") String configured,
            @Value("${croft.vault.former-master-key}") String configuredFormer,
            DataDirectory directory) {
        MasterKeyFiles files = new MasterKeyFiles(directory.path());
        this.current = cipher(configured.isBlank() ? files.current() : configured);
        String old = configuredFormer.isBlank() ? files.former() : configuredFormer;
        this.former = old == null ? null : cipher(old);
    }

    MasterKey(byte[] current, byte @Nullable [] former) {
        this.current = new AesGcm(current);
        this.former = former == null ? null : new AesGcm(former);
    }

    /** Whether a former key is configured as well, which means that the key is being changed. */
    boolean isChanging() {
        return former != null;
    }

    byte[] wrap(byte[] dataKey, UUID id) {
        return current.encrypt(dataKey, context(id));
    }

    /**
     * Unwraps with the current key, or else with the former one.
     *
     * @throws CannotOpen when neither fits
     */
    byte[] unwrap(byte[] wrapped, UUID id) {
        try {
            return current.decrypt(wrapped, context(id));
        } catch (CannotOpen e) {
            if (former == null) {
                throw e;
            }
            return former.decrypt(wrapped, context(id));
        }
    }

    /** Whether the current key wrapped this. */
    boolean wrapped(byte[] wrapped, UUID id) {
        try {
            return current.decrypt(wrapped, context(id)).length == AesGcm.KEY_BYTES;
        } catch (CannotOpen e) {
            return false;
        }
    }

    private static byte[] context(UUID id) {
        return id.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static AesGcm cipher(String text) {
        try {
            byte[] key = Base64.getDecoder().decode(text.strip());
            if (key.length == AesGcm.KEY_BYTES) {
                return new AesGcm(key);
            }
        } catch (IllegalArgumentException e) {
            throw MasterKeyDoesNotFit.notAKey(e);
        }
        throw MasterKeyDoesNotFit.notAKey(null);
    }
}
