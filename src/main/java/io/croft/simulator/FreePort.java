package io.croft.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Finds a port that is free on the loopback addresses of all nodes, 127.0.0.1 to 127.0.0.n. */
final class FreePort {

    private static final int TRIES = 100;

    private FreePort() {}

    static int on(int nodes) {
        try {
            for (int n = 0; n < TRIES; n++) {
                int port = anyFree();
                if (freeOnAll(port, nodes)) {
                    return port;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new IllegalStateException("no port is free on " + nodes + " loopback addresses");
    }

    private static int anyFree() throws IOException {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        }
    }

    private static boolean freeOnAll(int port, int nodes) {
        for (int number = 1; number <= nodes; number++) {
            try (ServerSocket probe = new ServerSocket()) {
                probe.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0." + number), port));
            } catch (IOException taken) {
                return false;
            }
        }
        return true;
    }
}
