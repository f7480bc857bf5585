package io.croft.vault;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** Random tokens and passwords from the system's secure source, and the hash that a token is kept as. */
public final class RandomText {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String LEGIBLE = "abcdefghijkmnpqrstuvwxyz23456789";

    private RandomText() {}

    /** Returns 128 random bits as 22 characters that stand in addresses. */
    public static String token() {
        byte[] bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Returns 100 random bits as four groups of five letters and digits that are not mistaken for each other. */
    public static Secret password() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 20; i++) {
            text.append(i > 0 && i % 5 == 0 ? "-" : "").append(LEGIBLE.charAt(RANDOM.nextInt(LEGIBLE.length())));
        }
        return Secret.of(text.toString());
    }

    /** Returns the SHA-256 of a token in hexadecimal; enough for random tokens, which cannot be guessed. */
    public static String hashOf(String token) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
