package io.croft.activity;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A syslog server over TCP that understands octet counting. */
final class SyslogCollector implements AutoCloseable {

    private static final Pattern NUMBER = Pattern.compile(" number=\"(\\d+)\"");

    private final ServerSocket server;
    final List<String> messages = new CopyOnWriteArrayList<>();
    final AtomicInteger hangUps = new AtomicInteger();

    SyslogCollector(int port) throws IOException {
        this(bound(port));
    }

    /** Serves at a socket that is bound. */
    SyslogCollector(ServerSocket bound) {
        server = bound;
        Thread.ofVirtual().start(this::serve);
    }

    private static ServerSocket bound(int port) throws IOException {
        ServerSocket server = new ServerSocket();
        server.setReuseAddress(true);
        server.bind(new InetSocketAddress("127.0.0.1", port));
        return server;
    }

    int port() {
        return server.getLocalPort();
    }

    private void serve() {
        while (!server.isClosed()) {
            try (Socket client = server.accept()) {
                if (hangUps.getAndDecrement() > 0) {
                    client.setSoLinger(true, 0);
                    client.getInputStream().readNBytes(100);
                    continue;
                }
                read(client);
            } catch (IOException gone) {
                // The next one.
            }
        }
    }

    private void read(Socket client) throws IOException {
        StringBuilder length = new StringBuilder();
        int octet = client.getInputStream().read();
        while (octet >= 0) {
            if (octet == ' ') {
                byte[] message = client.getInputStream().readNBytes(Integer.parseInt(length.toString()));
                messages.add(new String(message, StandardCharsets.UTF_8));
                length.setLength(0);
            } else if (Character.isDigit(octet)) {
                length.append((char) octet);
            } else {
                return;
            }
            octet = client.getInputStream().read();
        }
    }

    List<Long> numbers() {
        return messages.stream()
                .map(NUMBER::matcher)
                .filter(Matcher::find)
                .map(found -> Long.valueOf(found.group(1)))
                .toList();
    }

    boolean words(String text) {
        return messages.stream().anyMatch(message -> message.endsWith("Changed " + text));
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
