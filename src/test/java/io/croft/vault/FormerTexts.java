package io.croft.vault;

import org.springframework.stereotype.Component;

/** Seals as Croft did when a table had another name. */
@Component
public class FormerTexts {

    private final DataKeys keys;

    FormerTexts(DataKeys keys) {
        this.keys = keys;
    }

    /** Seals for a place that no entity has any more. */
    public Sealed seal(Secret secret, SecretPlace place) {
        return SealedText.seal(secret, place, keys.newest());
    }
}
