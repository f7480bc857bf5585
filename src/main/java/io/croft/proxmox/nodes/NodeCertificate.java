package io.croft.proxmox.nodes;

import io.croft.proxmox.connection.CertificateFingerprint;
import io.croft.proxmox.http.Fields;
import java.util.Optional;

/**
 * One certificate that a node keeps ({@code GET /nodes/{node}/certificates/info}); every account may read them.
 *
 * @param file such as {@code pve-ssl.pem}, or {@code pve-root-ca.pem} for the authority that was made with the cluster
 * @param fingerprint its SHA-256 fingerprint
 */
public record NodeCertificate(String file, Optional<CertificateFingerprint> fingerprint) {

    private static final String AUTHORITY = "pve-root-ca.pem";

    /** Whether it is the cluster's own authority, which is the same on all of its nodes and on those of no other cluster. */
    public boolean isAuthority() {
        return file.equals(AUTHORITY);
    }

    static NodeCertificate read(Fields fields) {
        return new NodeCertificate(
                fields.textOr("filename", ""),
                fields.optionalText("fingerprint").flatMap(CertificateFingerprint::find));
    }
}
