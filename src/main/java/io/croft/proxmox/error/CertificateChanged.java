package io.croft.proxmox.error;

import io.croft.proxmox.connection.CertificateFingerprint;
import io.croft.proxmox.connection.Endpoint;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An endpoint presented a certificate that is not pinned; nothing was sent to it. */
public final class CertificateChanged extends ProxmoxException {

    private static final long serialVersionUID = 1L;

    private final Endpoint endpoint;
    private final HashSet<CertificateFingerprint> expected;
    private final CertificateFingerprint actual;

    public CertificateChanged(
            FailedCall call,
            Endpoint endpoint,
            Set<CertificateFingerprint> expected,
            CertificateFingerprint actual,
            @Nullable Throwable cause) {
        super(call, cause);
        this.endpoint = endpoint;
        this.expected = new HashSet<>(expected);
        this.actual = actual;
    }

    /** The endpoint that presented the certificate. */
    public Endpoint endpoint() {
        return endpoint;
    }

    /** The accepted fingerprints. */
    public Set<CertificateFingerprint> expected() {
        return Collections.unmodifiableSet(expected);
    }

    /** The fingerprint that was presented. */
    public CertificateFingerprint actual() {
        return actual;
    }
}
