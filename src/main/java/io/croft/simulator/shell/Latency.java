package io.croft.simulator.shell;

import io.croft.simulator.Faults;

/** The delay that {@link Faults#latency} puts before every answer of a node. */
record Latency(Faults faults, String node) {

    /** Lets the delay pass. */
    void pass() {
        try {
            Thread.sleep(faults.latencyOf(node));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
