package io.croft.proxmox.http;

import io.croft.proxmox.connection.Traffic;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;

/** Limits the connections to one endpoint per kind of traffic; waiting threads are served in order. */
final class ConnectionSlots {

    /** Connections kept for sign-ins, which take no slot: one runs at a time, and the others wait for it. */
    private static final int SIGN_INS = 2;

    private final Map<Traffic, Semaphore> free = new EnumMap<>(Traffic.class);

    ConnectionSlots() {
        for (Traffic traffic : Traffic.values()) {
            free.put(traffic, new Semaphore(traffic.connections(), true));
        }
    }

    /** The limit on connections to one endpoint. */
    static int all() {
        return SIGN_INS
                + Arrays.stream(Traffic.values()).mapToInt(Traffic::connections).sum();
    }

    /** Something done with a connection. */
    @FunctionalInterface
    interface Exchange {
        Reply run() throws TransportFailure;
    }

    /** Holds a slot of this thread's kind of traffic during the exchange. */
    Reply in(CallKind pace, Duration patience, Exchange exchange)
            throws TransportFailure, ConnectionRequestTimeoutException, InterruptedIOException {
        Semaphore places = free.get(Traffic.current());
        if (pace == CallKind.SIGN_IN || places == null) {
            return exchange.run();
        }
        take(places, patience);
        try {
            return exchange.run();
        } finally {
            places.release();
        }
    }

    private static void take(Semaphore places, Duration patience)
            throws ConnectionRequestTimeoutException, InterruptedIOException {
        try {
            if (!places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new ConnectionRequestTimeoutException(
                        "all connections for " + Traffic.current() + " stayed in use for " + patience);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while waiting for a connection");
        }
    }
}
