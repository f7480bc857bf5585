package io.croft.ssh;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * The SHA-256 fingerprint of a public key as OpenSSH prints it.
 *
 * @param value {@code SHA256:} and 43 characters of Base64 without padding
 */
public record KeyFingerprint(String value) {

    private static final Pattern FORM = Pattern.compile("SHA256:[A-Za-z0-9+/]{43}");

    public KeyFingerprint {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a SHA-256 fingerprint: " + value);
        }
    }

    /** Calculates the fingerprint of a public key in its SSH wire form (RFC 4253, section 6.6). */
    static KeyFingerprint of(byte[] wireForm) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(wireForm);
            return new KeyFingerprint(
                    "SHA256:" + Base64.getEncoder().withoutPadding().encodeToString(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
