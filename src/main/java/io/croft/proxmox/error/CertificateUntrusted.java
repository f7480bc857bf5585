package io.croft.proxmox.error;

import io.croft.proxmox.connection.Endpoint;
import org.jspecify.annotations.Nullable;

/**
 * The platform does not trust the certificate of an endpoint, or the TLS handshake failed otherwise; nothing was sent.
 */
public final class CertificateUntrusted extends ProxmoxException {

    private static final long serialVersionUID = 1L;

    private final Endpoint endpoint;

    public CertificateUntrusted(FailedCall call, Endpoint endpoint, @Nullable Throwable cause) {
        super(call, cause);
        this.endpoint = endpoint;
    }

    /** The endpoint that presented the certificate. */
    public Endpoint endpoint() {
        return endpoint;
    }
}
