package io.croft.activity;

import io.croft.kernel.PublicTargets;
import io.croft.kernel.Text;
import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSocketFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Sends messages to a syslog server. The address is checked after the name was resolved, and only that address is
 * connected to; private networks are refused unless {@code croft.notify.allow-private-targets} is set.
 */
@Component
class SyslogClient {

    /** A connection is closed after this time in any case; less than the claim of the forwarder. */
    private static final Duration LONGEST = Duration.ofSeconds(25);

    private final boolean privateTargets;
    private final SyslogStream stream;

    @Autowired
    SyslogClient(@Value("${croft.notify.allow-private-targets}") boolean privateTargets) {
        this(privateTargets, (SSLSocketFactory) SSLSocketFactory.getDefault(), LONGEST);
    }

    /** For tests: with their own certificates and patience. */
    SyslogClient(boolean privateTargets, SSLSocketFactory tls, Duration longest) {
        this.privateTargets = privateTargets;
        this.stream = new SyslogStream(tls, longest);
    }

    /** Sends all messages or returns why not; some may have arrived then. UDP gives no confirmation. */
    ForwardAnswer send(SyslogServer server, List<byte[]> messages) {
        String host = server.host();
        try {
            InetAddress address = resolve(host);
            boolean confirmed = switch (server.transport()) {
                case UDP -> datagrams(new InetSocketAddress(address, server.port()), messages);
                case TCP, TLS -> stream.send(server, address, messages);
            };
            return confirmed
                    ? new ForwardAnswer.Taken()
                    : new ForwardAnswer.Unconfirmed(Text.of("activity.forward.unconfirmed", host));
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

    private static ForwardAnswer failed(String why, Object... values) {
        return new ForwardAnswer.NotTaken(Text.of("activity.forward." + why, values));
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

    /** The name resolves to an address that is not allowed. */
    private static final class PrivateTarget extends UnknownHostException {

        private static final long serialVersionUID = 1L;

        PrivateTarget(String host) {
            super(host);
        }
    }
}
