package io.croft.activity;

import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * Messages over one TCP connection, encrypted or not, with octet counting (RFC 6587, RFC 5425).
 *
 * @param tls says whom to trust
 * @param longest a connection is closed after this time, whatever it waits for
 */
record SyslogStream(SSLSocketFactory tls, Duration longest) {

    private static final int CONNECT_MS = 5_000;

    /** So long a server that takes nothing has time to hang up after the last octet. */
    private static final int HANG_UP_MS = 500;

    private static final int END_MS = 2_000;

    /**
     * Sends all and tells whether the server has confirmed that it read to the end. Neither a server that reads nothing nor one that spells
     * out its handshake keeps the caller for longer than allowed.
     *
     * @param address the one that the connection goes to; the server's name is only compared with its certificate
     */
    boolean send(SyslogServer server, InetAddress address, List<byte[]> messages) throws IOException {
        try (Socket plain = new Socket()) {
            CompletableFuture<Boolean> late =
                    new CompletableFuture<Boolean>().completeOnTimeout(true, longest.toMillis(), TimeUnit.MILLISECONDS);
            var _ = late.thenAccept(isLate -> {
                if (isLate) {
                    close(plain);
                }
            });
            try {
                return send(plain, server, address, messages);
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

    private boolean send(Socket plain, SyslogServer server, InetAddress address, List<byte[]> messages)
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
}
