package io.croft.cluster;

import io.croft.proxmox.connection.CertificateFingerprint;
import io.croft.proxmox.connection.Endpoint;

/**
 * The certificate that an endpoint showed.
 *
 * @param endpoint where it was shown
 * @param fingerprint its SHA-256 fingerprint
 */
public record PinnedCertificate(Endpoint endpoint, CertificateFingerprint fingerprint) {}
