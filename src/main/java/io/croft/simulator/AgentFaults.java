package io.croft.simulator;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Guests whose agent is switched on and says nothing: PVE waits for it as long as its time limit lasts. */
public final class AgentFaults {

    private boolean silent;
    private int hanging;

    /** Makes the agents of all guests silent, or lets them speak again, which ends the calls that wait for them. */
    public synchronized void silent(boolean areSilent) {
        silent = areSilent;
        notifyAll();
    }

    public synchronized boolean areSilent() {
        return silent;
    }

    /** How many calls wait for an agent at this moment. */
    public synchronized int hanging() {
        return hanging;
    }

    /** Waits in vain for an agent. */
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
