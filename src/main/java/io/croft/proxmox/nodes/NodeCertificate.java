package io.croft.proxmox.nodes;

import io.croft.proxmox.connection.CertificateFingerprint;
import io.croft.proxmox.http.Fields;
import java.util.Optional;

/**
 * One certificate of a node ({@code GET /nodes/{node}/certificates/info}); every account may read them.
 *
 * @param file such as {@code pve-ssl.pem}, or {@code pve-root-ca.pem} for the authority of the cluster
 * @param fingerprint its SHA-256 fingerprint; empty when not reported
 */
public record NodeCertificate(String file, Optional<CertificateFingerprint> fingerprint) {

    private static final String AUTHORITY = "pve-root-ca.pem";

    /** Whether it is the certificate authority of the cluster, which all its nodes share and no other cluster has. */
    public boolean isAuthority() {
        return file.equals(AUTHORITY);
    }

    static NodeCertificate read(Fields fields) {
        return new NodeCertificate(
                fields.textOr("filename", ""),
                fields.optionalText("fingerprint").flatMap(CertificateFingerprint::find));
    }
}
