package io.croft.vault;

import java.util.UUID;

/** An unwrapped data key with the id that sealed texts carry. */
record DataKey(UUID id, AesGcm cipher) {

    @Override
    public String toString() {
        return "data key " + id;
    }
}
