package io.croft.vault;

import jakarta.persistence.Embeddable;

/**
 * A sealed secret as the database keeps it.
 *
 * @param sealed key id and cipher text, at most 8 KiB for a secret of 4 KiB
 */
@Embeddable
public record Sealed(String sealed) {

    @Override
    public String toString() {
        return "sealed";
    }
}
