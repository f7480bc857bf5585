package io.croft.simulator.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** Salted hashes of passwords and token secrets, so that the saved state contains none. */
final class Secrets {

    private static final int ITERATIONS = 2000;
    private static final int BITS = 256;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Secrets() {}

    static String hash(String secret) {
        byte[] salt = new byte[16];
        RANDOM.nextBytes(salt);
        return HexFormat.of().formatHex(salt) + ":" + HexFormat.of().formatHex(derive(secret, salt));
    }

    static boolean matches(String secret, String hash) {
        int colon = hash.indexOf(':');
        if (colon < 0) {
            return false;
        }
        byte[] salt = HexFormat.of().parseHex(hash.substring(0, colon));
        return MessageDigest.isEqual(derive(secret, salt), HexFormat.of().parseHex(hash.substring(colon + 1)));
    }

    static byte[] random(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return random;
    }

    private static byte[] derive(String secret, byte[] salt) {
        try {
            // A blank secret has no key; the prefix keeps it from failing and matches nothing else.
            PBEKeySpec spec = new PBEKeySpec(("=" + secret).toCharArray(), salt, ITERATIONS, BITS);
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
