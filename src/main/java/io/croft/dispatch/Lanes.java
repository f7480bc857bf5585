package io.croft.dispatch;

import io.croft.kernel.InnerBean;
import io.croft.kernel.Text;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Admits work when every lane it needs has a free slot, all at once, so that no work holds one lane while it waits for
 * another. The order is by urgency, then the company with the least running work, then arrival; interactive work has
 * reserved slots, and work that has waited long is not overtaken any more. All work on a cluster runs in the process
 * that speaks for it.
 */
@InnerBean("keeps the order of work on a cluster; tells how long a queue is and changes nothing")
@Component
public class Lanes {

    private static final long LOOK_EVERY_MS = 200;

    private final LaneQueue queue;

    Lanes(LaneSizes sizes, Clock clock) {
        this.queue = new LaneQueue(sizes, clock);
    }

    /**
     * Runs an operation in these lanes. Waits for them first, showing the reason, and throws when the work is stopped
     * meanwhile.
     */
    public <T extends @Nullable Object> T through(Set<Lane> lanes, WorkContext work, Operation<T> operation)
            throws InterruptedException {
        try (LaneSlot _ = enter(lanes, work)) {
            return operation.run();
        }
    }

    /** Waits for these lanes; close the slot to release them. */
    LaneSlot enter(Set<Lane> lanes, WorkContext work) throws InterruptedException {
        LaneQueue.Entry entry = await(lanes, work);
        return () -> leave(entry);
    }

    /** Work done in lanes. */
    @FunctionalInterface
    public interface Operation<T extends @Nullable Object> {
        T run() throws InterruptedException;
    }

    private LaneQueue.Entry await(Set<Lane> lanes, WorkContext work) throws InterruptedException {
        LaneQueue.Entry entry = arrive(lanes, work);
        boolean told = false;
        try {
            while (!granted(entry, LOOK_EVERY_MS)) {
                work.progress().checkStop();
                if (!told) {
                    work.progress().waitingFor(reason(entry));
                    told = true;
                }
            }
        } catch (Throwable e) {
            leave(entry);
            throw e;
        }
        if (told) {
            work.progress().waitingFor(null);
        }
        return entry;
    }

    private synchronized LaneQueue.Entry arrive(Set<Lane> lanes, WorkContext work) {
        LaneQueue.Entry entry = queue.arrive(lanes, work);
        serve();
        return entry;
    }

    private synchronized boolean granted(LaneQueue.Entry entry, long waitMillis) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(waitMillis);
        long left = waitMillis;
        while (!entry.granted() && left > 0) {
            wait(left);
            left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
        }
        if (!entry.granted()) {
            serve();
        }
        return entry.granted();
    }

    private synchronized void leave(LaneQueue.Entry entry) {
        queue.remove(entry);
        serve();
    }

    private synchronized Text reason(LaneQueue.Entry entry) {
        return queue.reason(entry);
    }

    private void serve() {
        if (queue.serve()) {
            notifyAll();
        }
    }
}
