package io.croft.cluster;

import io.croft.cluster.SpeakerLeases.Lease;
import io.croft.database.Processes;
import io.croft.job.ResourceJobs;
import io.croft.job.ResourceLeases;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Knows for which clusters this process speaks: it alone reads them, keeps their lanes and runs their jobs. It holds a
 * lease for each in the database, renews it five times within its length, and takes those that nobody holds: at first
 * its share among the living processes, and more when others die. A process that could not renew a lease in time
 * ceases to speak by its own monotonic clock before the lease expires for others.
 */
@Component
@DependsOnDatabaseInitialization
public class Speakers implements ResourceLeases, SmartLifecycle, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Speakers.class);
    private static final int RENEWALS = 5;

    /** A process stops speaking by its own clock so much earlier than the database says. */
    private static final int MARGIN = 10;

    private final Map<UUID, Long> held = new ConcurrentHashMap<>();
    private final ReentrantLock turn = new ReentrantLock();
    private final SpeakerLeases leases;
    private final ResourceJobs jobs;
    private final Processes processes;
    private final ApplicationEventPublisher events;
    private final boolean works;
    private final LongSupplier nanos;
    private volatile Map<UUID, Lease> known = Map.of();
    private @Nullable ScheduledExecutorService timer;

    @Autowired
    Speakers(SpeakerLeases leases, ResourceJobs jobs, Processes processes, ApplicationEventPublisher events) {
        this(leases, jobs, processes, events, System::nanoTime);
    }

    Speakers(
            SpeakerLeases leases,
            ResourceJobs jobs,
            Processes processes,
            ApplicationEventPublisher events,
            LongSupplier nanos) {
        this.leases = leases;
        this.jobs = jobs;
        this.processes = processes;
        this.events = events;
        this.works = processes.role().works();
        this.nanos = nanos;
    }

    /** Whether this process speaks for the cluster now; asks nobody. */
    public boolean speaksFor(ClusterId cluster) {
        return holds(cluster.value());
    }

    /** The same, after having taken the lease where nobody holds it. */
    public boolean beginsToSpeakFor(ClusterId cluster) {
        request(cluster.value());
        return speaksFor(cluster);
    }

    /** The name of the process that speaks for the cluster, as of some seconds ago; empty when none does. */
    public Optional<String> speakerOf(ClusterId cluster) {
        return Optional.ofNullable(known.get(cluster.value()))
                .filter(lease -> !lease.free())
                .map(Lease::holder);
    }

    @Override
    public boolean holds(UUID resource) {
        Long until = held.get(resource);
        return until != null && until - nanos.getAsLong() > 0;
    }

    @Override
    public Set<UUID> held() {
        long now = nanos.getAsLong();
        return held.entrySet().stream()
                .filter(lease -> lease.getValue() - now > 0)
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void request(UUID resource) {
        if (!works || timer == null || holds(resource)) {
            return;
        }
        Lease other = known.get(resource);
        if (other != null && !other.mine() && !other.free() && processes.hasOthers()) {
            return;
        }
        turn.lock();
        try {
            long asked = nanos.getAsLong();
            if (!holds(resource) && leases.take(resource)) {
                adopt(resource, asked);
            }
        } catch (RuntimeException e) {
            LOG.warn("Unable to take the lease of cluster {}: {}", resource, e.getMessage());
        } finally {
            turn.unlock();
        }
    }

    /** Renews what this process holds, finds out what it has lost, and takes what is free. */
    void round() {
        turn.lock();
        try {
            long asked = nanos.getAsLong();
            leases.renew();
            Map<UUID, Lease> now = leases.all();
            known = now;
            confirm(now, asked);
            if (works) {
                Set<UUID> wanted = new HashSet<>(leases.clusters());
                wanted.addAll(jobs.resources());
                takeFree(now, wanted);
                giveBack(wanted);
            }
        } finally {
            turn.unlock();
        }
    }

    private void confirm(Map<UUID, Lease> now, long asked) {
        List.copyOf(held.keySet()).stream()
                .filter(cluster -> !isMine(now.get(cluster)))
                .forEach(this::lose);
        now.values().stream().filter(Lease::mine).map(Lease::cluster).forEach(cluster -> {
            if (held.containsKey(cluster)) {
                held.put(cluster, until(asked));
            } else if (works) {
                adopt(cluster, asked);
            } else {
                leases.release(cluster);
            }
        });
    }

    private static boolean isMine(@Nullable Lease lease) {
        return lease != null && lease.mine();
    }

    private void takeFree(Map<UUID, Lease> now, Set<UUID> wanted) {
        int share = share(wanted.size());
        for (UUID cluster : wanted) {
            Lease lease = now.get(cluster);
            boolean free = lease == null || lease.free() || lease.holder() == null;
            if (free && !held.containsKey(cluster) && held.size() < share) {
                long asked = nanos.getAsLong();
                if (leases.take(cluster)) {
                    adopt(cluster, asked);
                }
            }
        }
    }

    /** How many clusters a process speaks for when the work is spread evenly. */
    private int share(int clusters) {
        int workers = Math.max(1, processes.living().working());
        return (clusters + workers - 1) / workers;
    }

    /** What is above this process's share goes one at a time, as long as no job of it runs here; what is no cluster any more goes too. */
    private void giveBack(Set<UUID> wanted) {
        List<UUID> gone =
                held.keySet().stream().filter(cluster -> !wanted.contains(cluster)).toList();
        gone.forEach(cluster -> {
            lose(cluster);
            leases.forget(cluster);
        });
        if (held.size() > share(wanted.size())) {
            held.keySet().stream()
                    .filter(cluster -> !jobs.runHere(cluster))
                    .findFirst()
                    .ifPresent(this::giveUp);
        }
    }

    private void giveUp(UUID cluster) {
        LOG.info("Cluster {} is left to another process", cluster);
        lose(cluster);
        leases.release(cluster);
    }

    /** What its former speaker had begun is freed first, so that no two processes work on one job. */
    private void adopt(UUID cluster, long asked) {
        jobs.takeOver(cluster);
        held.put(cluster, until(asked));
        LOG.debug("This process speaks for cluster {}", cluster);
        tell(new SpeakerEvent.Gained(new ClusterId(cluster)));
        jobs.wake();
    }

    private void lose(UUID cluster) {
        held.remove(cluster);
        tell(new SpeakerEvent.Lost(new ClusterId(cluster)));
    }

    private void tell(SpeakerEvent event) {
        try {
            events.publishEvent(event);
        } catch (RuntimeException e) {
            LOG.error("Not everybody could be told: {}", event, e);
        }
    }

    private long until(long asked) {
        Duration length = leases.length();
        return asked + length.minus(length.dividedBy(MARGIN)).toNanos();
    }

    private void roundQuietly() {
        try {
            round();
        } catch (RuntimeException e) {
            LOG.warn("Unable to renew the leases of clusters: {}", e.getMessage());
        }
    }

    @Override
    public void start() {
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("cluster-speaker").factory());
        timer = started;
        round();
        long every = leases.length().dividedBy(RENEWALS).toMillis();
        var _ = started.scheduleWithFixedDelay(this::roundQuietly, every, every, TimeUnit.MILLISECONDS);
    }

    /** Leases are kept until the jobs of this process have been handed over, which is at its very end. */
    @Override
    public void stop() {}

    @Override
    public boolean isRunning() {
        return timer != null;
    }

    @Override
    public int getPhase() {
        return Processes.PHASE + 1;
    }

    @Override
    public void destroy() {
        ScheduledExecutorService running = timer;
        if (running == null) {
            return;
        }
        running.shutdownNow();
        timer = null;
        turn.lock();
        try {
            new ArrayList<>(held.keySet()).forEach(cluster -> {
                held.remove(cluster);
                leases.release(cluster);
            });
        } catch (RuntimeException e) {
            LOG.debug("The leases of this process expire by themselves", e);
        } finally {
            turn.unlock();
        }
    }
}
