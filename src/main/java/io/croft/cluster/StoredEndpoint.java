package io.croft.cluster;

import io.croft.proxmox.connection.CertificateFingerprint;
import io.croft.proxmox.connection.Endpoint;
import jakarta.persistence.Embeddable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An endpoint with its pinned fingerprint; null when none is pinned. */
@Embeddable
record StoredEndpoint(String host, int port, @Nullable String fingerprint) {

    static StoredEndpoint of(Endpoint endpoint) {
        return new StoredEndpoint(endpoint.host(), endpoint.port(), null);
    }

    Endpoint endpoint() {
        return new Endpoint(host, port);
    }

    StoredEndpoint pinning(List<PinnedCertificate> certificates) {
        return certificates.stream()
                .filter(certificate -> certificate.endpoint().equals(endpoint()))
                .findFirst()
                .map(certificate ->
                        new StoredEndpoint(host, port, certificate.fingerprint().hex()))
                .orElseGet(() -> new StoredEndpoint(host, port, null));
    }

    @Nullable
    PinnedCertificate pinned() {
        return fingerprint == null ? null : new PinnedCertificate(endpoint(), new CertificateFingerprint(fingerprint));
    }
}
