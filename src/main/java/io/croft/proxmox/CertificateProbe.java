package io.croft.proxmox;

import io.croft.proxmox.connection.Endpoint;
import io.croft.proxmox.connection.ServerCertificate;
import io.croft.proxmox.connection.Timeouts;
import io.croft.proxmox.http.TlsLook;

/** Reads the certificate of an endpoint so that a person can compare and pin it. */
public final class CertificateProbe {

    private CertificateProbe() {}

    /**
     * Fetches the certificate without verifying it; sends no request.
     *
     * @throws io.croft.proxmox.error.NodeUnreachable when there is no TLS server at this address
     */
    public static ServerCertificate fetch(Endpoint endpoint) {
        return TlsLook.at(endpoint, Timeouts.standard().connect());
    }
}
