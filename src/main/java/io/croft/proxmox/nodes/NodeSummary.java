package io.croft.proxmox.nodes;

import io.croft.proxmox.connection.CertificateFingerprint;
import io.croft.proxmox.http.Fields;
import java.util.Optional;

/**
 * One line of {@code GET /nodes}.
 *
 * @param name its name
 * @param online true when it answers
 * @param certificate fingerprint of the certificate it shows on its API; empty when that cannot be read
 */
public record NodeSummary(String name, boolean online, Optional<CertificateFingerprint> certificate) {

    static NodeSummary read(Fields fields) {
        return new NodeSummary(
                fields.text("node"),
                fields.textOr("status", "unknown").equals("online"),
                fields.optionalText("ssl_fingerprint").flatMap(CertificateFingerprint::find));
    }
}
