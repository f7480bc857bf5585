package io.croft.proxmox.http;

import io.croft.proxmox.connection.Endpoint;
import io.croft.proxmox.connection.ServerCertificate;
import io.croft.proxmox.error.FailedCall;
import io.croft.proxmox.error.NodeUnreachable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/** A TLS handshake that reads the certificate of the server and sends nothing else. */
public final class TlsLook {

    private TlsLook() {}

    /**
     * Reads the certificate of an endpoint; takes at most twice the limit, once to connect and once for the handshake.
     *
     * @throws NodeUnreachable when there is no TLS server at this address
     */
    public static ServerCertificate at(Endpoint endpoint, Duration limit) {
        AtomicReference<@Nullable X509Certificate> seen = new AtomicReference<>();
        try {
            shakeHands(endpoint, limit, new LeafTrust(seen::set));
        } catch (IOException e) {
            throw new NodeUnreachable(
                    FailedCall.unanswered("TLS", endpoint.toString(), String.valueOf(e.getMessage())),
                    endpoint.toString(),
                    false,
                    e);
        }
        X509Certificate certificate = seen.get();
        if (certificate == null) {
            throw new IllegalStateException("A TLS handshake without certificate succeeded");
        }
        return ServerCertificate.of(certificate);
    }

    private static void shakeHands(Endpoint endpoint, Duration limit, LeafTrust onlooker) throws IOException {
        int millis = Math.toIntExact(limit.toMillis());
        try (Socket socket = new Socket();
                Deadline _ = Deadline.of(socket, limit.multipliedBy(2))) {
            socket.connect(new InetSocketAddress(endpoint.host(), endpoint.port()), millis);
            socket.setSoTimeout(millis);
            try (SSLSocket tls = (SSLSocket) TlsSetup.context(onlooker)
                    .getSocketFactory()
                    .createSocket(socket, endpoint.host(), endpoint.port(), false)) {
                tls.startHandshake();
            }
        }
    }
}
