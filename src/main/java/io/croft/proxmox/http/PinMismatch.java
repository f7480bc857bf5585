package io.croft.proxmox.http;

import io.croft.proxmox.connection.CertificateFingerprint;
import java.security.cert.CertificateException;

/** Tells, through the layers of TLS, which certificate was shown instead of a pinned one. */
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
