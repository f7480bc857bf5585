package io.croft.vault;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;

/**
 * The text inside a {@link Sealed}: {@code version:key:cipher text in Base64}. Version {@code v2} authenticates key and
 * place; {@code v1}, of release 0.1, authenticates the key only. A text of v2 cannot be opened as v1, since the
 * authenticated data differ.
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record SealedText(String version, UUID key, byte[] body) {

    /** The position of the key id in the text, for SQL: the first character is 1. */
    static final int KEY_FROM = 4;

    static final int KEY_LENGTH = 36;

    private static final String OLD = "v1";
    private static final String NEW = "v2";

    static String prefix(UUID key) {
        return NEW + ":" + key + ":";
    }

    static Sealed seal(Secret secret, SecretPlace place, DataKey key) {
        byte[] body = key.cipher().encrypt(secret.reveal().getBytes(StandardCharsets.UTF_8), bound(key.id(), place));
        return new Sealed(
                prefix(key.id()) + Base64.getEncoder().withoutPadding().encodeToString(body));
    }

    /**
     * Parses a sealed text.
     *
     * @throws IllegalArgumentException when it is malformed
     */
    static SealedText of(Sealed sealed) {
        String[] parts = sealed.sealed().split(":", 3);
        if (parts.length != 3 || !(parts[0].equals(OLD) || parts[0].equals(NEW))) {
            throw new IllegalArgumentException("not a sealed secret");
        }
        return new SealedText(
                parts[0], UUID.fromString(parts[1]), Base64.getDecoder().decode(parts[2]));
    }

    Secret open(DataKey with, SecretPlace place) {
        byte[] context = version.equals(OLD) ? unbound(key) : bound(key, place);
        return Secret.of(new String(with.cipher().decrypt(body, context), StandardCharsets.UTF_8));
    }

    static byte[] unbound(UUID key) {
        return key.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] bound(UUID key, SecretPlace place) {
        return String.join(
                        "|",
                        NEW,
                        key.toString(),
                        place.table(),
                        place.column(),
                        place.row().toString())
                .getBytes(StandardCharsets.UTF_8);
    }
}
