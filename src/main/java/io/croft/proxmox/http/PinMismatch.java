package io.croft.proxmox.http;

import io.croft.proxmox.connection.CertificateFingerprint;
import java.security.cert.CertificateException;

/** Carries the presented certificate through the layers of TLS when it is not pinned. */
final class PinMismatch extends CertificateException {

    private static final long serialVersionUID = 1L;

    private final CertificateFingerprint actual;

    PinMismatch(CertificateFingerprint actual) {
        super("Certificate " + actual + " is not pinned");
        this.actual = actual;
    }

    CertificateFingerprint actual() {
        return actual;
    }
}
