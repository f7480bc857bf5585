package io.croft.kernel;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Finds a TCP port that is free on the loopback addresses 127.0.0.1 to 127.0.0.n. The port is below the range that
 * systems use for outgoing connections (32768 and up), so that no such connection takes it before the server listens,
 * or while the server restarts.
 */
public final class FreePort {

    private static final int LOWEST = 10_000;
    private static final int BEYOND = 32_768;
    private static final int TRIES = 1_000;

    private FreePort() {}

    /**
     * A port that was free a moment ago on 127.0.0.1 to 127.0.0.n.
     *
     * @param addresses n, the number of loopback addresses
     * @throws IllegalStateException when a thousand tries found none
     */
    public static int on(int addresses) {
        return ThreadLocalRandom.current()
                .ints(TRIES, LOWEST, BEYOND)
                .filter(port -> freeOnAll(port, addresses))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("no port is free on " + addresses + " loopback addresses"));
    }

    private static boolean freeOnAll(int port, int addresses) {
        for (int number = 1; number <= addresses; number++) {
            try (ServerSocket probe = new ServerSocket()) {
                probe.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0." + number), port));
            } catch (IOException taken) {
                return false;
            }
        }
        return true;
    }
}
