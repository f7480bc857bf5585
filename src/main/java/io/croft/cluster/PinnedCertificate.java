package io.croft.cluster;

import io.croft.proxmox.connection.Endpoint;
import io.croft.proxmox.connection.Fingerprint;

/**
 * The certificate that an endpoint showed.
 *
 * @param endpoint where it was shown
 * @param fingerprint its SHA-256 fingerprint
 */
public record PinnedCertificate(Endpoint endpoint, Fingerprint fingerprint) {}
