package io.croft.simulator.cluster;

/** A node: name, address in the cluster, size, and fingerprint of its certificate. */
public final class Node {

    private static final int CPUS = 32;
    private static final long MEMORY = 128L << 30;

    private final String name;
    private final int number;
    private volatile String fingerprint = "";

    Node(String name, int number) {
        this.name = name;
        this.number = number;
    }

    public String name() {
        return name;
    }

    /** From 1. */
    public int number() {
        return number;
    }

    /**
     * The loopback address of its servers; each node has its own, so that all nodes have the same ports, like real
     * ones.
     */
    public String address() {
        return "127.0.0." + number;
    }

    public int cpus() {
        return CPUS;
    }

    /** Bytes. */
    public long memory() {
        return MEMORY;
    }

    /** SHA-256 of the certificate, upper-case hexadecimal with colons. */
    public String fingerprint() {
        return fingerprint;
    }

    public void fingerprint(String next) {
        fingerprint = next;
    }
}
