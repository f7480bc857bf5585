package io.croft.proxmox.connection;

import java.security.cert.X509Certificate;
import java.time.Instant;

/**
 * The certificate an endpoint presents, not verified.
 *
 * @param fingerprint SHA-256 over the whole certificate
 * @param subject distinguished name of the subject
 * @param issuer distinguished name of the issuer
 * @param notBefore start of validity
 * @param notAfter end of validity
 */
public record ServerCertificate(
        CertificateFingerprint fingerprint, String subject, String issuer, Instant notBefore, Instant notAfter) {

    /** Reads the facts off a certificate. */
    public static ServerCertificate of(X509Certificate certificate) {
        return new ServerCertificate(
                CertificateFingerprint.of(certificate),
                certificate.getSubjectX500Principal().getName(),
                certificate.getIssuerX500Principal().getName(),
                certificate.getNotBefore().toInstant(),
                certificate.getNotAfter().toInstant());
    }
}
