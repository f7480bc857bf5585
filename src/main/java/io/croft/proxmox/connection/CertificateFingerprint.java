package io.croft.proxmox.connection;

import java.io.Serializable;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * SHA-256 fingerprint of a certificate, as Proxmox VE shows it on a node's certificate page.
 *
 * @param hex 32 bytes in upper-case hexadecimal, separated by colons
 */
public record CertificateFingerprint(String hex) implements Serializable {

    private static final Pattern BYTES = Pattern.compile("[0-9A-F]{2}(:[0-9A-F]{2}){31}");
    private static final HexFormat COLONS = HexFormat.ofDelimiter(":").withUpperCase();

    public CertificateFingerprint {
        if (!BYTES.matcher(hex).matches()) {
            throw new IllegalArgumentException("Not a SHA-256 fingerprint: '" + hex + "'");
        }
    }

    /**
     * Reads 64 hexadecimal digits in either case, with or without colons or spaces.
     *
     * @throws IllegalArgumentException when the text is no fingerprint
     */
    public static CertificateFingerprint parse(String text) {
        String digits = text.replaceAll("[:\\s]", "").toUpperCase(Locale.ROOT);
        return new CertificateFingerprint(String.join(":", digits.split("(?<=\\G..)")));
    }

    /** Reads a fingerprint from an answer; empty when it is none. */
    public static Optional<CertificateFingerprint> find(String text) {
        try {
            return Optional.of(parse(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** Computes the fingerprint of a certificate. */
    public static CertificateFingerprint of(X509Certificate certificate) {
        try {
            return new CertificateFingerprint(
                    COLONS.formatHex(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded())));
        } catch (NoSuchAlgorithmException | CertificateEncodingException e) {
            throw new IllegalStateException("The certificate has no SHA-256 fingerprint", e);
        }
    }

    @Override
    public String toString() {
        return hex;
    }
}
