package io.croft.proxmox;

import io.croft.proxmox.connection.CertificateFingerprint;
import io.croft.proxmox.connection.Endpoint;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import javax.net.ssl.SSLServerSocket;

/** A TLS server on the loopback address that speaks as much HTTP as {@code pveproxy} does, reason phrases included. */
public final class FakePve implements AutoCloseable {

    private final SSLServerSocket listener;
    private final SelfSigned identity;
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final AtomicInteger connections = new AtomicInteger();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile Function<Request, Response> handler;

    /**
     * A request as it arrived.
     *
     * @param method HTTP method
     * @param path path with query
     * @param headers headers by lower-case name
     * @param body body as text
     * @param connection number of its connection, from 1
     */
    public record Request(String method, String path, Map<String, String> headers, String body, int connection) {

        /** Path below {@code /api2/json}, without query. */
        public String route() {
            return path.replaceFirst("^/api2/json", "").replaceFirst("\\?.*", "");
        }

        /** The form or query as sent. */
        public String form() {
            return body.isEmpty() && path.contains("?") ? path.substring(path.indexOf('?') + 1) : body;
        }
    }

    /**
     * An answer, or none.
     *
     * @param status HTTP status; 0 cuts the connection
     * @param reason reason phrase
     * @param body body as text
     */
    public record Response(int status, String reason, String body) {

        /** Ends the connection without a word. */
        public static final Response CUT = new Response(0, "", "");

        /** A success with this JSON as data. */
        public static Response data(String json) {
            return new Response(200, "OK", "{\"data\":" + json + "}");
        }
    }

    private FakePve(SelfSigned identity, Function<Request, Response> handler) {
        this.identity = identity;
        this.handler = handler;
        try {
            this.listener = (SSLServerSocket) identity.context()
                    .getServerSocketFactory()
                    .createServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    /** Starts a server that answers with the handler. */
    public static FakePve start(Function<Request, Response> handler) {
        return new FakePve(SelfSigned.create("pve1"), handler);
    }

    /** Answers differently from now on. */
    public void answer(Function<Request, Response> other) {
        handler = other;
    }

    /** Where it listens. */
    public Endpoint endpoint() {
        return new Endpoint("127.0.0.1", listener.getLocalPort());
    }

    /** CertificateFingerprint of the certificate it shows. */
    public CertificateFingerprint fingerprint() {
        return CertificateFingerprint.of(identity.certificate());
    }

    /** Every request so far. */
    public List<Request> requests() {
        return requests;
    }

    /** How many connections were made so far. */
    public int connections() {
        return connections.get();
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket socket = listener.accept();
                open.add(socket);
                Thread.ofVirtual().start(() -> serve(socket));
            } catch (IOException _) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket;
                InputStream in = new BufferedInputStream(socket.getInputStream());
                OutputStream out = socket.getOutputStream()) {
            int connection = 0;
            for (String line = line(in); !line.isEmpty(); line = line(in)) {
                connection = connection == 0 ? connections.incrementAndGet() : connection;
                Request request = request(line, in, connection);
                requests.add(request);
                Response response = handler.apply(request);
                if (response.status() == 0) {
                    return;
                }
                out.write(bytes(response));
                out.flush();
                if (response.status() >= 400) {
                    return;
                }
            }
        } catch (IOException _) {
            // the client went away, which is its right
        } finally {
            open.remove(socket);
        }
    }

    private static Request request(String first, InputStream in, int connection) throws IOException {
        Map<String, String> headers = new TreeMap<>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        byte[] body = in.readNBytes(Integer.parseInt(headers.getOrDefault("content-length", "0")));
        String[] words = first.split(" ");
        return new Request(words[0], words[1], headers, new String(body, StandardCharsets.UTF_8), connection);
    }

    private static byte[] bytes(Response response) {
        byte[] body = response.body().getBytes(StandardCharsets.UTF_8);
        String head = "HTTP/1.1 " + response.status() + " " + response.reason() + "\r\nContent-Length: " + body.length
                + "\r\nContent-Type: application/json;charset=UTF-8\r\nConnection: "
                + (response.status() >= 400 ? "close" : "Keep-Alive") + "\r\n\r\n";
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(body);
        return bytes.toByteArray();
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
            if (c != '\r') {
                line.write(c);
            }
        }
        return line.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        try {
            listener.close();
            for (Socket socket : open) {
                socket.close();
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
