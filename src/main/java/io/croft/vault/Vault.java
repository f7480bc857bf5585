package io.croft.vault;

import io.croft.kernel.InnerBean;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Seals and opens secrets, each for the place it is stored at. */
@InnerBean("seals and opens for the room that keeps the secret and shows it to nobody")
@Service
public class Vault {

    private final DataKeys keys;
    private final SealedColumns columns;

    Vault(DataKeys keys, SealedColumns columns) {
        this.keys = keys;
        this.columns = columns;
    }

    /**
     * Seals under the newest data key for this place only. Sealing the same secret twice gives two different texts.
     *
     * @throws IllegalArgumentException when the place is not a column of an entity of type {@link Sealed}
     */
    public Sealed seal(Secret secret, SecretPlace place) {
        if (!columns.know(place)) {
            throw new IllegalArgumentException("No entity keeps a sealed text in " + place);
        }
        return SealedText.seal(secret, place, keys.newest());
    }

    /**
     * Opens what {@link #seal} made for the same place, or for that place under a {@link FormerTable}, and texts of
     * release 0.1, which were not bound to a place.
     *
     * @throws CannotOpen when the text was sealed for another place, was changed, or its key is missing
     */
    public Secret open(Sealed sealed, SecretPlace place) {
        try {
            SealedText text = SealedText.of(sealed);
            return open(text, keys.byId(text.key()), place);
        } catch (IllegalArgumentException e) {
            throw new CannotOpen("the text is damaged", e);
        }
    }

    private Secret open(SealedText text, DataKey key, SecretPlace place) {
        try {
            return text.open(key, place);
        } catch (CannotOpen notFromThere) {
            return text.open(key, columns.formerly(place).orElseThrow(() -> notFromThere));
        }
    }

    /** The prefix of texts sealed by the present version under the newest key. */
    String newestPrefix() {
        return SealedText.prefix(keys.newest().id());
    }

    /** Starts a new data key; secrets sealed from now on use it. */
    UUID rotate() {
        return keys.makeNew().id();
    }
}
