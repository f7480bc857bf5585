package io.croft.activity;

import io.croft.kernel.PublicTargets;
import io.croft.kernel.Text;
import java.io.BufferedOutputStream;
import java.io.EOFException;
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
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLPeerUnverifiedException;
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

    /** So long a server that takes nothing has time to hang up after the last octet. */
    private static final int HANG_UP_MS = 500;

    private static final int END_MS = 2_000;

    /** A connection is closed after this time, whatever it waits for; less than the forwarder's claim. */
    private static final Duration LONGEST = Duration.ofSeconds(25);

    private final boolean privateTargets;
    private final SSLSocketFactory tls;
    private final Duration longest;

    @Autowired
    SyslogClient(@Value("${croft.notify.allow-private-targets}") boolean privateTargets) {
        this(privateTargets, (SSLSocketFactory) SSLSocketFactory.getDefault(), LONGEST);
    }

    /** For tests: with their own certificates and patience. */
    SyslogClient(boolean privateTargets, SSLSocketFactory tls, Duration longest) {
        this.privateTargets = privateTargets;
        this.tls = tls;
        this.longest = longest;
    }

    /** Sends all or says why not; then some may have arrived. Over UDP nothing says that anything arrived. */
    SyslogAnswer send(SyslogServer server, List<byte[]> messages) {
        String host = server.host();
        try {
            InetAddress address = resolve(host);
            boolean confirmed = switch (server.transport()) {
                case UDP -> datagrams(new InetSocketAddress(address, server.port()), messages);
                case TCP, TLS -> stream(server, address, messages);
            };
            return confirmed
                    ? new SyslogAnswer.Taken()
                    : new SyslogAnswer.Unconfirmed(Text.of("activity.forward.unconfirmed", host));
        } catch (PrivateTarget e) {
            return failed("private", host);
        } catch (UnknownHostException e) {
            return failed("unknownHost", host);
        } catch (SocketTimeoutException e) {
            return failed("silent", host);
        } catch (ConnectException e) {
            return failed("refused", host, server.port());
        } catch (EOFException e) {
            return failed("hungUp", host);
        } catch (IOException e) {
            return isAboutCertificates(e)
                    ? failed("certificate", host)
                    : failed("failed", host, e.getClass().getSimpleName());
        }
    }

    private static SyslogAnswer failed(String why, Object... values) {
        return new SyslogAnswer.NotTaken(Text.of("activity.forward." + why, values));
    }

    private static boolean isAboutCertificates(IOException e) {
        return e instanceof SSLPeerUnverifiedException
                || (e instanceof SSLException
                        && Stream.iterate((Throwable) e, Objects::nonNull, Throwable::getCause)
                                .anyMatch(cause -> cause instanceof CertificateException
                                        || cause instanceof CertPathValidatorException));
    }

    private InetAddress resolve(String host) throws UnknownHostException {
        InetAddress address = InetAddress.getByName(host);
        if (!privateTargets && !PublicTargets.include(address)) {
            throw new PrivateTarget(host);
        }
        return address;
    }

    private static boolean datagrams(InetSocketAddress to, List<byte[]> messages) throws IOException {
        try (DatagramSocket socket = new DatagramSocket()) {
            socket.connect(to);
            for (byte[] message : messages) {
                socket.send(new DatagramPacket(message, message.length));
            }
        }
        return true;
    }

    /** Neither a server that reads nothing nor one that spells out its handshake keeps the caller for longer than allowed. */
    private boolean stream(SyslogServer server, InetAddress address, List<byte[]> messages) throws IOException {
        try (Socket plain = new Socket()) {
            CompletableFuture<Boolean> late =
                    new CompletableFuture<Boolean>().completeOnTimeout(true, longest.toMillis(), TimeUnit.MILLISECONDS);
            var _ = late.thenAccept(isLate -> {
                if (isLate) {
                    close(plain);
                }
            });
            try {
                return stream(plain, server, address, messages);
            } catch (IOException e) {
                if (late.getNow(false)) {
                    SocketTimeoutException silent = new SocketTimeoutException();
                    silent.initCause(e);
                    throw silent;
                }
                throw e;
            } finally {
                late.complete(false);
            }
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException closed) {
            // Then it is of no use to the writer either.
        }
    }

    private boolean stream(Socket plain, SyslogServer server, InetAddress address, List<byte[]> messages)
            throws IOException {
        plain.connect(new InetSocketAddress(address, server.port()), CONNECT_MS);
        plain.setSoTimeout(CONNECT_MS);
        if (server.transport() == SyslogTransport.TCP) {
            return write(plain, messages);
        }
        try (SSLSocket encrypted = (SSLSocket) tls.createSocket(plain, server.host(), server.port(), true)) {
            SSLParameters parameters = encrypted.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            encrypted.setSSLParameters(parameters);
            encrypted.startHandshake();
            return write(encrypted, messages);
        }
    }

    /**
     * Each message after its length in octets; then waits a moment for the other side to say that it has read to the end, and tells
     * whether it did. Who ends the connection before being told that nothing more comes has not read to the end.
     */
    private static boolean write(Socket socket, List<byte[]> messages) throws IOException {
        OutputStream out = new BufferedOutputStream(socket.getOutputStream());
        for (byte[] message : messages) {
            out.write((message.length + " ").getBytes(StandardCharsets.US_ASCII));
            out.write(message);
        }
        out.flush();
        if (ends(socket, HANG_UP_MS)) {
            throw new EOFException();
        }
        socket.shutdownOutput();
        return ends(socket, END_MS);
    }

    /** Whether the other side ends the connection in this time. */
    private static boolean ends(Socket socket, int milliseconds) throws IOException {
        socket.setSoTimeout(milliseconds);
        try {
            return socket.getInputStream().read() < 0;
        } catch (SocketTimeoutException open) {
            return false;
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
