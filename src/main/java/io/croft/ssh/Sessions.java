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
 * Counts the sessions of one connection and learns from refusals how many the host bears at a time ({@code MaxSessions} of
 * OpenSSH). A refused session is not a lost connection: its turn comes when another one ends.
 */
final class Sessions {

    private static final long SHORTEST_PAUSE = Duration.ofMillis(20).toNanos();
    private static final long LONGEST_PAUSE = Duration.ofMillis(500).toNanos();
    private static final int TRUST_AFTER = 100;

    /** Asks the host for a session. */
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
     * Starts with none.
     *
     * @param patience how long to go on asking a host that grants none although none is open
     * @param idle gives a session that is open and can be spared, or null; must not wait, and is asked again after {@link #look}
     */
    Sessions(Duration patience, Supplier<@Nullable Closeable> idle) {
        this.patience = patience.toNanos();
        this.idle = idle;
    }

    /**
     * Opens a session, to be given back by {@link #closed}; waits while the host bears no more of them.
     *
     * @throws OpenFailException when the host grants not even one
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

    /** Tells that a session has ended. */
    void closed() {
        leave(1, 1);
    }

    /** Tells that a session may have become idle. */
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

    /** Takes a place as soon as there is one and returns null, or returns an open session to be closed for it. */
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

    /** Now and then tries one more than the host bore last: what kept it from bearing more may be over. */
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
     * Learns from a refusal; true when no other one is open. A host bears at least as many as it once did:
     * it may refuse one because it has not yet taken note of another's end.
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
