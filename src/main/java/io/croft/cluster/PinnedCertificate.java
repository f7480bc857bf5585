package io.croft.cluster;

import io.croft.proxmox.connection.CertificateFingerprint;
import io.croft.proxmox.connection.Endpoint;

/**
 * The accepted certificate of an endpoint.
 *
 * @param endpoint the endpoint that presented it
 * @param fingerprint its SHA-256 fingerprint
 */
public record PinnedCertificate(Endpoint endpoint, CertificateFingerprint fingerprint) {}
