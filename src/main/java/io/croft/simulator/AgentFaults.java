package io.croft.simulator;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Guests whose agent is enabled and does not answer: PVE waits for it until its time limit. */
public final class AgentFaults {

    private boolean silent;
    private int hanging;

    /** Makes the agents of all guests silent, or lets them answer again, which ends the waiting calls. */
    public synchronized void silent(boolean areSilent) {
        silent = areSilent;
        notifyAll();
    }

    public synchronized boolean areSilent() {
        return silent;
    }

    /** How many calls wait for an agent now. */
    public synchronized int hanging() {
        return hanging;
    }

    /** Waits until the limit, or until agents answer again. */
    public synchronized void await(Duration limit) throws InterruptedException {
        hanging++;
        notifyAll();
        try {
            long end = System.nanoTime() + limit.toNanos();
            for (long left = limit.toNanos(); silent && left > 0; left = end - System.nanoTime()) {
                TimeUnit.NANOSECONDS.timedWait(this, left);
            }
        } finally {
            hanging--;
        }
    }
}
