package io.croft.simulator.storage;

import io.croft.simulator.Faults;
import io.croft.simulator.Timing;
import io.croft.simulator.refusal.Refusal;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** One lock per storage, cluster-wide for shared ones; waiting for it is limited by the time-out. */
public final class StorageLocks {

    /** Work done under the lock. */
    @FunctionalInterface
    public interface Locked<T> {
        T run() throws InterruptedException;
    }

    private final Map<String, Semaphore> locks = new ConcurrentHashMap<>();
    private final Faults faults;
    private final Timing timing;

    public StorageLocks(Faults faults, Timing timing) {
        this.faults = faults;
        this.timing = timing;
    }

    /** Runs work with the lock of the storage; refuses with the text of PVE when the lock is not free in time. */
    public <T> T inside(Storage storage, String node, Locked<T> work) throws InterruptedException {
        String key = storage.shared() ? storage.id() : node + "/" + storage.id();
        Semaphore lock = locks.computeIfAbsent(key, _ -> new Semaphore(1, true));
        long deadline = System.nanoTime() + timing.lockTimeout().toNanos();
        while (faults.isLocked(storage.id())) {
            if (System.nanoTime() >= deadline) {
                throw timedOut(storage);
            }
            TimeUnit.MILLISECONDS.sleep(5);
        }
        if (!lock.tryAcquire(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS)) {
            throw timedOut(storage);
        }
        try {
            return work.run();
        } finally {
            lock.release();
        }
    }

    private static Refusal timedOut(Storage storage) {
        return new Refusal(
                storage.shared()
                        ? "cfs-lock 'storage-" + storage.id() + "' error: got lock request timeout"
                        : "can't lock file '/var/lock/pve-manager/pve-storage-" + storage.id() + "' - got timeout");
    }
}
