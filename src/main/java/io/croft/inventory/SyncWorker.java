package io.croft.inventory;

import io.croft.access.Actor;
import io.croft.access.CurrentActor;
import io.croft.access.TenantId;
import io.croft.cluster.ClusterId;
import io.croft.cluster.ClusterPulse;
import io.croft.proxmox.connection.Traffic;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads one cluster round by round until it is stopped. */
final class SyncWorker {

    private static final Logger LOG = LoggerFactory.getLogger(SyncWorker.class);
    private static final Duration WAITING_FOR_A_PERSON = Duration.ofMinutes(1);

    private final ClusterId cluster;
    private final SyncRound round;
    private final ClusterPulse pulse;
    private final SyncInterval pace;
    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition wake = lock.newCondition();
    private Thread thread = Thread.currentThread();
    private Duration pauseBefore = SyncInterval.AFTER_WORK;
    private boolean stopped;
    private boolean wanted;
    private Instant lastRound = Instant.EPOCH;
    private Instant workEndedAt = Instant.EPOCH;

    private SyncWorker(ClusterId cluster, SyncRound round, ClusterPulse pulse, SyncInterval pace, Clock clock) {
        this.cluster = cluster;
        this.round = round;
        this.pulse = pulse;
        this.pace = pace;
        this.clock = clock;
    }

    static SyncWorker start(ClusterId cluster, SyncRound round, ClusterPulse pulse, SyncInterval pace, Clock clock) {
        SyncWorker worker = new SyncWorker(cluster, round, pulse, pace, clock);
        worker.thread = Thread.ofVirtual().name("sync-" + cluster).start(worker::work);
        return worker;
    }

    /** Requests a round right after the current one. */
    void readNow() {
        signal(() -> wanted = true);
    }

    /** Shortens the pause, but not below the age of the figures of PVE. */
    void hurry() {
        signal(() -> wanted = wanted || lastRound.plus(SyncInterval.WATCHED).isBefore(clock.instant()));
    }

    void workEnded() {
        signal(() -> {
            workEndedAt = clock.instant();
            wanted = wanted || lastRound.plus(SyncInterval.AFTER_WORK).isBefore(workEndedAt);
        });
    }

    /** Whether its thread runs; one that ended without being stopped has to be replaced. */
    boolean isAlive() {
        return thread.isAlive();
    }

    /** Starts no further round. */
    void stop() {
        signal(() -> stopped = true);
    }

    /** Waits for the current round to end; false when it takes longer than the limit. */
    boolean join(Duration limit) {
        try {
            return thread.join(limit);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void work() {
        Duration pause = SyncInterval.AFTER_WORK;
        while (await(pause)) {
            pause = survive();
        }
    }

    /** Runs a round and catches everything it throws, so that the next one follows. */
    private Duration survive() {
        try {
            return CurrentActor.call(Actor.system(TenantId.PROVIDER), this::readOnce);
        } catch (RuntimeException | Error e) {
            LOG.error("The round over cluster {} could not even be written down", cluster, e);
            return SyncInterval.IDLE;
        }
    }

    private Duration readOnce() {
        Duration pause = pace.next(pauseBefore, workEndedAt());
        Traffic.SYNC.call(() -> round.run(cluster, pause));
        lastRound = clock.instant();
        pauseBefore = pause;
        return pulse.nextTry(cluster)
                .map(next -> later(Duration.between(clock.instant(), next), pauseBefore))
                .orElse(WAITING_FOR_A_PERSON);
    }

    private static Duration later(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private Instant workEndedAt() {
        lock.lock();
        try {
            return workEndedAt;
        } finally {
            lock.unlock();
        }
    }

    /** Waits for the pause to end or a request; false when the worker is stopped. */
    private boolean await(Duration pause) {
        lock.lock();
        try {
            long left = pause.toNanos();
            while (!stopped && !wanted && left > 0) {
                left = wake.awaitNanos(left);
            }
            wanted = false;
            return !stopped;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }

    private void signal(Runnable change) {
        lock.lock();
        try {
            change.run();
            wake.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
