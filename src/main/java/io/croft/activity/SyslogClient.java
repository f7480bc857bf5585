package io.croft.activity;

import io.croft.kernel.PublicTargets;
import io.croft.kernel.Text;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Sends messages to a syslog server. A connection goes to an address that was looked at after the name was resolved, and to no
 * other: into the provider's own networks only where {@code croft.notify.allow-private-targets} says so.
 */
@Component
class SyslogClient {

    private static final int CONNECT_MS = 5_000;
    private static final int END_MS = 2_000;

    private final boolean privateTargets;
    private final SSLSocketFactory tls;

    @Autowired
    SyslogClient(@Value("${croft.notify.allow-private-targets}") boolean privateTargets) {
        this(privateTargets, (SSLSocketFactory) SSLSocketFactory.getDefault());
    }

    /** For tests: with their own certificates. */
    SyslogClient(boolean privateTargets, SSLSocketFactory tls) {
        this.privateTargets = privateTargets;
        this.tls = tls;
    }

    /** Sends all or says why not; then some may have arrived. Over UDP nothing says that anything arrived. */
    Optional<Text> send(SyslogServer server, List<byte[]> messages) {
        String host = server.host();
        try {
            InetAddress address = resolve(host);
            switch (server.transport()) {
                case UDP -> datagrams(new InetSocketAddress(address, server.port()), messages);
                case TCP, TLS -> stream(server, address, messages);
            }
            return Optional.empty();
        } catch (PrivateTarget e) {
            return Optional.of(Text.of("activity.forward.private", host));
        } catch (UnknownHostException e) {
            return Optional.of(Text.of("activity.forward.unknownHost", host));
        } catch (SocketTimeoutException e) {
            return Optional.of(Text.of("activity.forward.silent", host));
        } catch (ConnectException e) {
            return Optional.of(Text.of("activity.forward.refused", host, server.port()));
        } catch (SSLException e) {
            return Optional.of(Text.of("activity.forward.certificate", host));
        } catch (IOException e) {
            return Optional.of(
                    Text.of("activity.forward.failed", host, e.getClass().getSimpleName()));
        }
    }

    private InetAddress resolve(String host) throws UnknownHostException {
        InetAddress address = InetAddress.getByName(host);
        if (!privateTargets && !PublicTargets.include(address)) {
            throw new PrivateTarget(host);
        }
        return address;
    }

    private static void datagrams(InetSocketAddress to, List<byte[]> messages) throws IOException {
        try (DatagramSocket socket = new DatagramSocket()) {
            socket.connect(to);
            for (byte[] message : messages) {
                socket.send(new DatagramPacket(message, message.length));
            }
        }
    }

    private void stream(SyslogServer server, InetAddress address, List<byte[]> messages) throws IOException {
        try (Socket plain = new Socket()) {
            plain.connect(new InetSocketAddress(address, server.port()), CONNECT_MS);
            plain.setSoTimeout(CONNECT_MS);
            if (server.transport() == SyslogTransport.TCP) {
                write(plain, messages);
                return;
            }
            try (SSLSocket encrypted = (SSLSocket) tls.createSocket(plain, server.host(), server.port(), true)) {
                SSLParameters parameters = encrypted.getSSLParameters();
                parameters.setEndpointIdentificationAlgorithm("HTTPS");
                encrypted.setSSLParameters(parameters);
                encrypted.startHandshake();
                write(encrypted, messages);
            }
        }
    }

    /** Each message after its length in octets; then waits a moment for the other side to say that it has read to the end. */
    private static void write(Socket socket, List<byte[]> messages) throws IOException {
        OutputStream out = new BufferedOutputStream(socket.getOutputStream());
        for (byte[] message : messages) {
            out.write((message.length + " ").getBytes(StandardCharsets.US_ASCII));
            out.write(message);
        }
        out.flush();
        socket.shutdownOutput();
        socket.setSoTimeout(END_MS);
        try {
            var _ = socket.getInputStream().read();
        } catch (SocketTimeoutException silent) {
            // Some servers keep the connection open; that they took the messages is all that is known of them.
        }
    }

    /** The name means an address that may not be called. */
    private static final class PrivateTarget extends UnknownHostException {

        private static final long serialVersionUID = 1L;

        PrivateTarget(String host) {
            super(host);
        }
    }
}
