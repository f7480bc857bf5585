package io.croft.joining;

import io.croft.vault.Secret;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/**
 * The secret of an invite link: 128 random bits as 22 characters of URL-safe Base64; stored only as SHA-256 and sealed.
 */
record LinkToken(String value) {

    private static final SecureRandom RANDOM = new SecureRandom();

    static LinkToken next() {
        var bits = new byte[16];
        RANDOM.nextBytes(bits);
        return new LinkToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }

    /** The hash for look-up, 64 hexadecimal digits. */
    String hash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("This Java has no SHA-256", missing);
        }
    }

    Secret secret() {
        return Secret.of(value);
    }

    @Override
    public String toString() {
        return "LinkToken[***]";
    }
}
