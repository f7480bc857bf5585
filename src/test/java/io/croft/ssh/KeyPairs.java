package io.croft.ssh;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Base64;
import net.schmizz.sshj.common.Buffer.PlainBuffer;

/** Generates key pairs. */
public final class KeyPairs {

    private static final int RSA_BITS = 4096;
    private static final int ED25519_BYTES = 32;

    private KeyPairs() {}

    /** Makes an Ed25519 pair. The comment, one line, is appended to the public key. */
    public static SshKeyPair ed25519(String comment) {
        KeyPair pair = generate("Ed25519", 255);
        byte[] publicPart = lastBytes(pair.getPublic().getEncoded());
        byte[] seed = lastBytes(pair.getPrivate().getEncoded());
        PlainBuffer publicKey = new PlainBuffer().putString("ssh-ed25519").putString(publicPart);
        PlainBuffer privateKey =
                new PlainBuffer().putString("ssh-ed25519").putString(publicPart).putString(concat(seed, publicPart));
        return pair("ssh-ed25519", ED25519_BYTES * 8, publicKey, privateKey, comment);
    }

    /**
     * Makes an RSA pair of 4096 bits, which takes a second or more. The comment, one line, is appended to the public
     * key.
     */
    public static SshKeyPair rsa4096(String comment) {
        KeyPair pair = generate("RSA", RSA_BITS);
        RSAPublicKey shown = (RSAPublicKey) pair.getPublic();
        RSAPrivateCrtKey secret = (RSAPrivateCrtKey) pair.getPrivate();
        PlainBuffer publicKey = new PlainBuffer()
                .putString("ssh-rsa")
                .putMPInt(shown.getPublicExponent())
                .putMPInt(shown.getModulus());
        PlainBuffer privateKey = new PlainBuffer()
                .putString("ssh-rsa")
                .putMPInt(secret.getModulus())
                .putMPInt(secret.getPublicExponent())
                .putMPInt(secret.getPrivateExponent())
                .putMPInt(secret.getCrtCoefficient())
                .putMPInt(secret.getPrimeP())
                .putMPInt(secret.getPrimeQ());
        return pair("ssh-rsa", RSA_BITS, publicKey, privateKey, comment);
    }

    private static SshKeyPair pair(
            String type, int bits, PlainBuffer publicKey, PlainBuffer privateKey, String comment) {
        if (comment.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("A key's comment is one line");
        }
        byte[] wireForm = publicKey.getCompactData();
        String line = type + " " + Base64.getEncoder().encodeToString(wireForm);
        return new SshKeyPair(
                type,
                bits,
                comment.isBlank() ? line : line + " " + comment.strip(),
                KeyFingerprint.of(wireForm),
                OpenSshPrivateKey.pem(wireForm, privateKey.getCompactData(), comment));
    }

    private static KeyPair generate(String algorithm, int bits) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
            generator.initialize(bits);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform makes " + algorithm + " keys", e);
        }
    }

    /** Both encodings of an Ed25519 key end with its 32 bytes (RFC 8410). */
    private static byte[] lastBytes(byte[] encoded) {
        return Arrays.copyOfRange(encoded, encoded.length - ED25519_BYTES, encoded.length);
    }

    private static byte[] concat(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
