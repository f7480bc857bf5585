package io.croft.inventory;

import io.croft.access.Actor;
import io.croft.access.CurrentActor;
import io.croft.access.TenantId;
import io.croft.cluster.ClusterEvent.ClusterAdded;
import io.croft.cluster.ClusterEvent.ClusterRemoved;
import io.croft.cluster.ClusterEvent.ConnectionChanged;
import io.croft.cluster.ClusterId;
import io.croft.cluster.ClusterPulse;
import io.croft.cluster.Clusters;
import io.croft.cluster.SpeakerEvent.Gained;
import io.croft.cluster.SpeakerEvent.Lost;
import io.croft.cluster.Speakers;
import io.croft.database.Broadcast;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Reads every cluster this process speaks for, each on its own virtual thread, so that a cluster that hangs does not
 * delay the others.
 */
@Component
class SyncEngine implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(SyncEngine.class);
    private static final Duration LONGEST_ROUND = Duration.ofMinutes(2);
    private static final Duration AT_THE_END = Duration.ofSeconds(2);

    private final ConcurrentMap<ClusterId, SyncWorker> workers = new ConcurrentHashMap<>();
    private final SyncRound round;
    private final SyncInterval pace;
    private final Clusters clusters;
    private final ClusterPulse pulse;
    private final Mirrors mirrors;
    private final MirrorStore store;
    private final SyncRecords records;
    private final Speakers speakers;
    private final Broadcast broadcast;
    private final Clock clock;
    private volatile boolean running;

    SyncEngine(
            SyncRound round,
            SyncInterval pace,
            Clusters clusters,
            ClusterPulse pulse,
            Mirrors mirrors,
            MirrorStore store,
            SyncRecords records,
            Speakers speakers,
            Broadcast broadcast,
            Clock clock) {
        this.round = round;
        this.pace = pace;
        this.clusters = clusters;
        this.pulse = pulse;
        this.mirrors = mirrors;
        this.store = store;
        this.records = records;
        this.speakers = speakers;
        this.broadcast = broadcast;
        this.clock = clock;
    }

    @Override
    public void start() {
        running = true;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        CurrentActor.run(Actor.system(TenantId.PROVIDER), () -> {
            forgetTheRemoved();
            clusters.enabled().stream().filter(speakers::speaksFor).forEach(this::readNow);
        });
    }

    /** Deletes rows of removed clusters that a killed process, or one that read the cluster meanwhile, has left. */
    private void forgetTheRemoved() {
        try {
            Set<ClusterId> removed = records.clustersOfRows();
            removed.removeAll(clusters.names().keySet());
            removed.forEach(this::forget);
        } catch (RuntimeException e) {
            LOG.warn("What is known of removed clusters is forgotten at the next start", e);
        }
    }

    @Override
    public void stop() {
        running = false;
        workers.values().forEach(SyncWorker::stop);
        workers.values().forEach(worker -> worker.join(AT_THE_END));
        workers.clear();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Reads a cluster as soon as possible, or asks the process that speaks for it to do so. */
    void readNow(ClusterId cluster) {
        if (!running) {
            return;
        }
        if (!speakers.beginsToSpeakFor(cluster)) {
            broadcast.tell(OtherProcessWishes.READ, cluster.toString());
        } else {
            workers.compute(cluster, (id, worker) -> worker == null ? begin(id) : alive(id, worker))
                    .readNow();
        }
    }

    /** Replaces workers whose thread ended with an error. */
    @Scheduled(fixedDelayString = "PT30S")
    void replaceTheDead() {
        if (running) {
            workers.replaceAll(this::alive);
        }
    }

    private SyncWorker alive(ClusterId cluster, SyncWorker worker) {
        if (worker.isAlive()) {
            return worker;
        }
        LOG.warn("Nobody read cluster {} any more; it is read again", cluster);
        return begin(cluster);
    }

    private SyncWorker begin(ClusterId cluster) {
        return SyncWorker.start(cluster, round, pulse, pace, clock);
    }

    void workEnded(ClusterId cluster) {
        SyncWorker worker = workers.get(cluster);
        if (worker != null) {
            worker.workEnded();
        }
    }

    void somebodyLooks() {
        broadcast.tell(OtherProcessWishes.LOOK, "");
        boolean before = pace.isWatched();
        pace.somebodyLooks();
        if (!before) {
            workers.values().forEach(SyncWorker::hurry);
        }
    }

    /** Stops reading one cluster and waits for its current round to end. */
    void rest(ClusterId cluster) {
        SyncWorker worker = workers.remove(cluster);
        if (worker != null) {
            worker.stop();
            worker.join(LONGEST_ROUND);
        }
    }

    /** Loads what the former speaker has written, then starts reading. */
    @EventListener
    void on(Gained event) {
        if (running) {
            mirrors.forget(event.cluster());
            Thread.startVirtualThread(() -> CurrentActor.run(Actor.system(TenantId.PROVIDER), () -> {
                if (clusters.enabled().contains(event.cluster())) {
                    readNow(event.cluster());
                }
            }));
        }
    }

    @EventListener
    void on(Lost event) {
        SyncWorker worker = workers.remove(event.cluster());
        if (worker != null) {
            worker.stop();
        }
        mirrors.forget(event.cluster());
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(ClusterAdded event) {
        readNow(event.cluster());
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(ConnectionChanged event) {
        readNow(event.cluster());
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(ClusterRemoved event) {
        Thread.startVirtualThread(() -> CurrentActor.run(Actor.system(TenantId.PROVIDER), () -> {
            rest(event.cluster());
            forget(event.cluster());
        }));
    }

    private void forget(ClusterId cluster) {
        mirrors.forget(cluster);
        store.forget(cluster);
        records.forget(cluster);
    }
}
