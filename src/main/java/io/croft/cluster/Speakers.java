package io.croft.cluster;

import io.croft.cluster.SpeakerLeases.Lease;
import io.croft.database.ProcessRole;
import io.croft.database.Processes;
import io.croft.database.Processes.Living;
import io.croft.job.ResourceJobs;
import io.croft.job.ResourceLeases;
import io.croft.kernel.InnerBean;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
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
 * The clusters this process speaks for: only it reads them, keeps their lanes and runs their jobs. It holds a lease for
 * each in the database and renews it five times within its length. It takes free leases up to its share among the
 * living processes, and more when others die. A process that could not renew a lease in time stops speaking by its own
 * monotonic clock before the lease expires in the database.
 */
@InnerBean("says which process speaks for a cluster; knows neither people nor companies")
@Component
@DependsOnDatabaseInitialization
public class Speakers implements ResourceLeases, SmartLifecycle, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Speakers.class);
    private static final int RENEWALS = 5;

    private final HeldLeases held;
    private final ReentrantLock turn = new ReentrantLock();
    private final SpeakerLeases leases;
    private final ResourceJobs jobs;
    private final ProcessRole role;
    private final Supplier<Living> living;
    private final ApplicationEventPublisher events;
    private final LongSupplier nanos;
    private volatile Map<UUID, Lease> known = Map.of();
    private volatile boolean works;
    private long tookOver;
    private @Nullable ScheduledExecutorService timer;

    @Autowired
    Speakers(SpeakerLeases leases, ResourceJobs jobs, Processes processes, ApplicationEventPublisher events) {
        this(leases, jobs, processes.role(), processes::living, events, System::nanoTime);
    }

    Speakers(
            SpeakerLeases leases,
            ResourceJobs jobs,
            ProcessRole role,
            Supplier<Living> living,
            ApplicationEventPublisher events,
            LongSupplier nanos) {
        this.leases = leases;
        this.jobs = jobs;
        this.role = role;
        this.living = living;
        this.events = events;
        this.works = role.works();
        this.nanos = nanos;
        this.held = new HeldLeases(leases.length(), nanos);
        this.tookOver = nanos.getAsLong();
    }

    /** Whether this process speaks for the cluster now; without a query. */
    public boolean speaksFor(ClusterId cluster) {
        return holds(cluster.value());
    }

    /** Like {@link #speaksFor}, after taking the lease if it is free. */
    public boolean beginsToSpeakFor(ClusterId cluster) {
        request(cluster.value());
        return speaksFor(cluster);
    }

    /** The name of the process that speaks for the cluster, as of a few seconds ago; empty when none does. */
    public Optional<String> speakerOf(ClusterId cluster) {
        return Optional.ofNullable(known.get(cluster.value()))
                .filter(lease -> !lease.free())
                .map(Lease::holder);
    }

    @Override
    public boolean holds(UUID resource) {
        return held.holds(resource);
    }

    @Override
    public Set<UUID> held() {
        return held.now();
    }

    @Override
    public void request(UUID resource) {
        if (!works || holds(resource)) {
            return;
        }
        Lease other = known.get(resource);
        if (other != null && !other.mine() && !other.free() && living.get().all() > 1) {
            return;
        }
        turn.lock();
        try {
            if (!holds(resource)) {
                take(resource);
            }
        } catch (RuntimeException e) {
            LOG.warn("Unable to take the lease of cluster {}: {}", resource, e.getMessage());
        } finally {
            turn.unlock();
        }
    }

    /** Renews the leases of this process, detects lost ones, and takes free ones. */
    void round() {
        turn.lock();
        try {
            long asked = nanos.getAsLong();
            leases.renew();
            Map<UUID, Lease> now = leases.all();
            known = now;
            confirm(now, asked);
            if (works) {
                Set<UUID> wanted = leases.wanted();
                takeFree(now, wanted);
                giveBack(wanted);
            }
        } finally {
            turn.unlock();
        }
    }

    private void confirm(Map<UUID, Lease> now, long asked) {
        Set<UUID> mine =
                now.values().stream().filter(Lease::mine).map(Lease::cluster).collect(Collectors.toSet());
        held.taken().stream().filter(cluster -> !mine.contains(cluster)).forEach(this::lose);
        mine.forEach(cluster -> {
            if (held.taken().contains(cluster)) {
                held.keep(cluster, asked);
            } else if (works) {
                adopt(cluster, asked);
            } else {
                leases.release(cluster);
            }
        });
    }

    private void takeFree(Map<UUID, Lease> now, Set<UUID> wanted) {
        int share = living.get().share(wanted.size());
        for (UUID cluster : wanted) {
            Lease lease = now.get(cluster);
            boolean urgent = lease != null && lease.urgent();
            if ((lease == null || lease.free())
                    && !held.taken().contains(cluster)
                    && (urgent || held.taken().size() < share)) {
                take(cluster);
                tookOver = urgent ? nanos.getAsLong() : tookOver;
            }
        }
    }

    private void take(UUID cluster) {
        long asked = nanos.getAsLong();
        if (leases.take(cluster)) {
            adopt(cluster, asked);
        }
    }

    /**
     * Releases leases above the share of this process one at a time, when no job of the cluster runs here and no
     * process died lately (it might still count); also those of removed clusters.
     */
    private void giveBack(Set<UUID> wanted) {
        held.taken().stream().filter(cluster -> !wanted.contains(cluster)).forEach(cluster -> {
            lose(cluster);
            leases.forget(cluster);
        });
        boolean settled = nanos.getAsLong() - tookOver > leases.length().toNanos();
        if (settled && held.taken().size() > living.get().share(wanted.size())) {
            Predicate<UUID> busy = jobs::runHere;
            held.taken().stream().filter(busy.negate()).findFirst().ifPresent(this::giveUp);
        }
    }

    /** Whether this process takes leases at all, as far as its role allows; tests switch it off. */
    void speak(boolean willing) {
        turn.lock();
        try {
            works = willing && role.works();
            if (!works) {
                held.taken().forEach(this::giveUp);
            }
        } finally {
            turn.unlock();
        }
    }

    private void giveUp(UUID cluster) {
        LOG.info("Cluster {} is left to another process", cluster);
        lose(cluster);
        leases.release(cluster);
    }

    /** What its former speaker had begun is freed first, so that no two processes work on one job. */
    private void adopt(UUID cluster, long asked) {
        try {
            jobs.takeOver(cluster);
        } catch (RuntimeException e) {
            LOG.warn("Unable to take over the jobs of cluster {}: {}", cluster, e.getMessage());
            return;
        }
        held.keep(cluster, asked);
        LOG.debug("This process speaks for cluster {}", cluster);
        tell(new SpeakerEvent.Gained(new ClusterId(cluster)));
        jobs.wake();
    }

    private void lose(UUID cluster) {
        held.drop(cluster);
        tell(new SpeakerEvent.Lost(new ClusterId(cluster)));
    }

    private void tell(SpeakerEvent event) {
        try {
            events.publishEvent(event);
        } catch (RuntimeException e) {
            LOG.error("Not everybody could be told: {}", event, e);
        }
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

    /** Does nothing: leases are kept until the jobs of this process are handed over, see {@link #destroy}. */
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
        if (timer != null) {
            timer.shutdownNow();
            timer = null;
        }
        works = false;
        turn.lock();
        try {
            held.taken().forEach(cluster -> {
                held.drop(cluster);
                leases.release(cluster);
            });
        } catch (RuntimeException e) {
            LOG.debug("The leases of this process expire by themselves", e);
        } finally {
            turn.unlock();
        }
    }
}
