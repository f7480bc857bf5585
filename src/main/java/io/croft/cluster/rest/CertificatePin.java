package io.croft.cluster.rest;

import io.croft.cluster.PinnedCertificate;
import io.croft.proxmox.connection.CertificateFingerprint;
import io.croft.proxmox.connection.Endpoint;
import org.jspecify.annotations.Nullable;

/**
 * The certificate that an endpoint showed.
 *
 * @param fingerprint SHA-256, 64 hexadecimal digits with or without colons
 */
record CertificatePin(@Nullable String endpoint, @Nullable String fingerprint) {

    static CertificatePin of(PinnedCertificate pin) {
        return new CertificatePin(pin.endpoint().toString(), pin.fingerprint().toString());
    }

    PinnedCertificate pinned() {
        return new PinnedCertificate(
                Endpoint.parse(HostKeyPin.given(endpoint)),
                CertificateFingerprint.parse(HostKeyPin.given(fingerprint)));
    }
}
