package io.croft.simulator.cluster;

import io.croft.simulator.guest.Guest;
import io.croft.simulator.guest.GuestKind;
import io.croft.simulator.refusal.Refusal;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** The lock files of guest configurations: shared for the sources of clones, exclusive for everything else. */
public final class GuestLocks {

    /** Work done under the lock. */
    @FunctionalInterface
    public interface Locked<T> {
        T run() throws InterruptedException;
    }

    private final Map<Integer, ReentrantReadWriteLock> locks = new ConcurrentHashMap<>();

    /** Runs the work alone on the guest. */
    public <T> T alone(Guest guest, Duration wait, Locked<T> work) throws InterruptedException {
        return inside(of(guest).writeLock(), guest, wait, work);
    }

    /** Runs the work under a shared lock: others may share the guest, but not change it. */
    public <T> T shared(Guest guest, Duration wait, Locked<T> work) throws InterruptedException {
        return inside(of(guest).readLock(), guest, wait, work);
    }

    private ReentrantReadWriteLock of(Guest guest) {
        return locks.computeIfAbsent(guest.id(), _ -> new ReentrantReadWriteLock(true));
    }

    private static <T> T inside(Lock lock, Guest guest, Duration wait, Locked<T> work) throws InterruptedException {
        if (!lock.tryLock(wait.toNanos(), TimeUnit.NANOSECONDS)) {
            String file = guest.kind() == GuestKind.QEMU
                    ? "/var/lock/qemu-server/lock-" + guest.id() + ".conf"
                    : "/run/lock/lxc/pve-config-" + guest.id() + ".lock";
            throw new Refusal("can't lock file '" + file + "' - got timeout");
        }
        try {
            return work.run();
        } finally {
            lock.unlock();
        }
    }
}
