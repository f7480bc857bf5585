package io.croft.vault;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Seals and opens secrets. */
@Service
public class Vault {

    private static final String VERSION = "v1";

    private final DataKeys keys;

    Vault(DataKeys keys) {
        this.keys = keys;
    }

    /** Seals under the newest data key; every call gives another text. */
    public Sealed seal(Secret secret) {
        DataKey key = keys.newest();
        byte[] sealed = key.cipher().encrypt(secret.reveal().getBytes(StandardCharsets.UTF_8), context(key.id()));
        return new Sealed(VERSION + ":" + key.id() + ":"
                + Base64.getEncoder().withoutPadding().encodeToString(sealed));
    }

    /** Opens what {@link #seal} made; {@link CannotOpen} when the key is missing or the text was changed. */
    public Secret open(Sealed sealed) {
        String[] parts = sealed.sealed().split(":", 3);
        try {
            if (parts.length != 3 || !parts[0].equals(VERSION)) {
                throw new IllegalArgumentException("not a sealed secret");
            }
            DataKey key = keys.byId(UUID.fromString(parts[1]));
            byte[] plain = key.cipher().decrypt(Base64.getDecoder().decode(parts[2]), context(key.id()));
            return Secret.of(new String(plain, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            throw new CannotOpen("the text is damaged", e);
        }
    }

    /** Starts a new data key; secrets sealed from now on use it. */
    public void rotate() {
        keys.makeNew();
    }

    private static byte[] context(UUID keyId) {
        return keyId.toString().getBytes(StandardCharsets.US_ASCII);
    }
}
