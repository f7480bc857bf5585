package io.croft.proxmox.error;

import io.croft.proxmox.connection.Endpoint;
import org.jspecify.annotations.Nullable;

/** The system does not trust the certificate of an endpoint, or TLS failed otherwise; nothing was sent to it. */
public final class CertificateUntrusted extends ProxmoxException {

    private static final long serialVersionUID = 1L;

    private final Endpoint endpoint;

    public CertificateUntrusted(FailedCall call, Endpoint endpoint, @Nullable Throwable cause) {
        super(call, cause);
        this.endpoint = endpoint;
    }

    /** Who showed the certificate. */
    public Endpoint endpoint() {
        return endpoint;
    }
}
