package io.croft.ssh;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import net.schmizz.sshj.connection.channel.OpenFailException;
import net.schmizz.sshj.connection.channel.OpenFailException.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Counts the sessions of one connection and learns from refusals how many the host allows at a time ({@code
 * MaxSessions} of OpenSSH). A refused session is not a lost connection: it is opened when another one ends.
 */
final class Sessions {

    private static final long SHORTEST_PAUSE = Duration.ofMillis(20).toNanos();
    private static final long LONGEST_PAUSE = Duration.ofMillis(500).toNanos();
    private static final int TRUST_AFTER = 100;

    /** Requests a session from the host. */
    @FunctionalInterface
    interface Opening<T> {
        T open() throws IOException;
    }

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final long patience;
    private final Supplier<@Nullable Closeable> idle;
    private int limit = Integer.MAX_VALUE;
    private int taken;
    private int granted;
    private int mostGranted = 1;
    private int sinceRefusal;

    /**
     * @param patience how long to retry when the host allows none although none is open
     * @param idle hands over an open session that can be closed, or null; must not wait, and is asked again after
     *     {@link #look}
     */
    Sessions(Duration patience, Supplier<@Nullable Closeable> idle) {
        this.patience = patience.toNanos();
        this.idle = idle;
    }

    /**
     * Opens a session; call {@link #closed} when it has ended. Waits while the host allows no more.
     *
     * @throws OpenFailException when the host allows none at all
     */
    <T> T open(Opening<T> opening) throws IOException, InterruptedException {
        long pause = SHORTEST_PAUSE;
        long askedInVain = 0;
        while (true) {
            takePlace();
            try {
                T session = opening.open();
                granted();
                return session;
            } catch (OpenFailException refused) {
                boolean alone = refused();
                if (refused.getReason() == Reason.UNKNOWN_CHANNEL_TYPE || (alone && askedInVain >= patience)) {
                    throw refused;
                }
                askedInVain = alone ? askedInVain + pause : 0;
                if (pause > SHORTEST_PAUSE) {
                    spare(idle.get());
                }
            } catch (IOException | RuntimeException e) {
                leave(1, 0);
                throw e;
            }
            TimeUnit.NANOSECONDS.sleep(pause);
            pause = Math.min(2 * pause, LONGEST_PAUSE);
        }
    }

    /** To be called when a session has ended. */
    void closed() {
        leave(1, 1);
    }

    /** To be called when a session may have become idle. */
    void look() {
        leave(0, 0);
    }

    private void takePlace() throws InterruptedException {
        while (true) {
            Closeable spared = placeOrSpared();
            if (spared == null) {
                return;
            }
            spare(spared);
        }
    }

    private void spare(@Nullable Closeable session) {
        if (session != null) {
            Connection.closeQuietly(session);
            closed();
        }
    }

    /** Waits for a free slot and returns null, or returns an open session to be closed in exchange. */
    private @Nullable Closeable placeOrSpared() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (taken >= limit) {
                Closeable spared = idle.get();
                if (spared != null) {
                    return spared;
                }
                changed.await();
            }
            taken++;
            return null;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Counts an opened session. After a number of sessions without a refusal the learned limit is raised by one, since
     * the host may allow more again.
     */
    private void granted() {
        lock.lock();
        try {
            granted++;
            mostGranted = Math.max(mostGranted, granted);
            sinceRefusal++;
            if (sinceRefusal >= TRUST_AFTER && limit < Integer.MAX_VALUE) {
                sinceRefusal = 0;
                limit++;
                changed.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    /**
     * Lowers the learned limit; returns whether no other session is open. The limit stays at least the number once
     * allowed: a host may refuse because it has not yet noticed that another session ended.
     */
    private boolean refused() {
        lock.lock();
        try {
            taken--;
            sinceRefusal = 0;
            limit = Math.min(limit, Math.max(mostGranted, taken));
            changed.signalAll();
            return granted == 0;
        } finally {
            lock.unlock();
        }
    }

    private void leave(int places, int ofGranted) {
        lock.lock();
        try {
            taken -= places;
            granted -= ofGranted;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
