package io.croft.proxmox.connection;

import java.time.Duration;

/**
 * Time limits per kind of call, all positive.
 *
 * @param connect for a TCP and TLS connection
 * @param read for reading calls
 * @param listing for reading calls that scan a storage
 * @param write for changing calls; Proxmox VE waits up to 10 s for each of its own locks
 * @param signIn for signing in; Proxmox VE delays a refusal by 3 s
 */
public record Timeouts(Duration connect, Duration read, Duration listing, Duration write, Duration signIn) {

    public Timeouts {
        for (Duration limit : new Duration[] {connect, read, listing, write, signIn}) {
            if (!limit.isPositive()) {
                throw new IllegalArgumentException("A time limit must be positive: " + limit);
            }
        }
    }

    /** 5 s to connect, 20 s to read, 60 s to list storages, 60 s to write, 20 s to sign in. */
    public static Timeouts standard() {
        return new Timeouts(
                Duration.ofSeconds(5),
                Duration.ofSeconds(20),
                Duration.ofSeconds(60),
                Duration.ofSeconds(60),
                Duration.ofSeconds(20));
    }
}
