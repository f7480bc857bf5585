package io.croft.simulator;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The durations of operations. */
public final class Timing {

    private enum Thing {
        TASK,
        SNAPSHOT,
        DESTROY,
        LISTING,
        CLONE_PER_DISK,
        MIGRATE,
        START,
        BOOT,
        SHUTDOWN,
        LOCK_TIMEOUT,
        REFUSED_SIGN_IN,
        AGENT_TIMEOUT,
        HOST_LOOKUP,
        STATISTICS
    }

    private final Map<Thing, Duration> durations;

    private Timing(Map<Thing, Duration> durations) {
        this.durations = durations;
    }

    /** As measured on a small real node. */
    public static Timing realistic() {
        return all(Duration.ofSeconds(10))
                .with(Thing.LISTING, Duration.ZERO)
                .withTask(Duration.ofMillis(400))
                .withClonePerDisk(Duration.ofMillis(900))
                .withMigrate(Duration.ofSeconds(6))
                .with(Thing.START, Duration.ofMillis(1200))
                .withBoot(Duration.ofSeconds(12))
                .withShutdown(Duration.ofSeconds(4))
                .withRefusedSignIn(Duration.ofSeconds(3))
                .with(Thing.AGENT_TIMEOUT, Duration.ofSeconds(3));
    }

    /** Measured on a faster real cluster, PVE 9.2 on three nodes: tasks are short, so listings take a large share. */
    public static Timing quick() {
        return realistic()
                .withClonePerDisk(Duration.ofMillis(450))
                .with(Thing.SNAPSHOT, Duration.ofMillis(300))
                .with(Thing.DESTROY, Duration.ofMillis(150))
                .with(Thing.LISTING, Duration.ofMillis(200));
    }

    /** Milliseconds instead of seconds, for tests. */
    public static Timing fast() {
        return all(Duration.ofMillis(5))
                .with(Thing.LISTING, Duration.ZERO)
                .withTask(Duration.ofMillis(2))
                .withClonePerDisk(Duration.ofMillis(2))
                .withMigrate(Duration.ofMillis(2))
                .with(Thing.START, Duration.ofMillis(2))
                .withBoot(Duration.ZERO)
                .withShutdown(Duration.ofMillis(2))
                .withLockTimeout(Duration.ofMillis(250))
                .withStatistics(Duration.ZERO);
    }

    private static Timing all(Duration duration) {
        Map<Thing, Duration> durations = new EnumMap<>(Thing.class);
        for (Thing thing : Thing.values()) {
            durations.put(thing, duration);
        }
        return new Timing(durations);
    }

    private Timing with(Thing thing, Duration duration) {
        Map<Thing, Duration> changed = new EnumMap<>(durations);
        changed.put(thing, duration);
        return new Timing(changed);
    }

    private Duration of(Thing thing) {
        return Objects.requireNonNull(durations.get(thing));
    }

    /** An ordinary task (create, stop, rollback, change of configuration). */
    public Duration task() {
        return of(Thing.TASK);
    }

    /** Taking a snapshot. */
    public Duration snapshot() {
        return of(Thing.SNAPSHOT);
    }

    /** Destroying a guest. */
    public Duration destroy() {
        return of(Thing.DESTROY);
    }

    /** Listing the resources of the whole cluster. */
    public Duration listing() {
        return of(Thing.LISTING);
    }

    /** Copying or linking one disk. */
    public Duration clonePerDisk() {
        return of(Thing.CLONE_PER_DISK);
    }

    /** Moving a guest to another node, without its local disks. */
    public Duration migrate() {
        return of(Thing.MIGRATE);
    }

    /** Starting a guest's process. */
    public Duration start() {
        return of(Thing.START);
    }

    /** From the start of the process until the guest agent answers. */
    public Duration boot() {
        return of(Thing.BOOT);
    }

    /** A guest's orderly shutdown. */
    public Duration shutdown() {
        return of(Thing.SHUTDOWN);
    }

    /** Waiting for a storage lock or a configuration lock before giving up. */
    public Duration lockTimeout() {
        return of(Thing.LOCK_TIMEOUT);
    }

    /** Delay before a 401. */
    public Duration refusedSignIn() {
        return of(Thing.REFUSED_SIGN_IN);
    }

    /** Waiting for a guest agent that does not answer. */
    public Duration agentTimeout() {
        return of(Thing.AGENT_TIMEOUT);
    }

    /** Waiting for the name of an unknown node. */
    public Duration hostLookup() {
        return of(Thing.HOST_LOOKUP);
    }

    /** The age at which the statistics of the cluster are refreshed. */
    public Duration statistics() {
        return of(Thing.STATISTICS);
    }

    /** Sets the time of ordinary tasks, of snapshots and of destroying. */
    public Timing withTask(Duration task) {
        return with(Thing.TASK, task).with(Thing.SNAPSHOT, task).with(Thing.DESTROY, task);
    }

    /** Multiplies the durations of tasks; others stay the same. */
    public Timing scaled(double factor) {
        Timing scaled = this;
        for (Thing thing : List.of(Thing.TASK, Thing.SNAPSHOT, Thing.DESTROY, Thing.CLONE_PER_DISK)) {
            scaled = scaled.with(thing, Duration.ofMillis(Math.round(of(thing).toMillis() * factor)));
        }
        return scaled;
    }

    public Timing withClonePerDisk(Duration clonePerDisk) {
        return with(Thing.CLONE_PER_DISK, clonePerDisk);
    }

    public Timing withMigrate(Duration migrate) {
        return with(Thing.MIGRATE, migrate);
    }

    public Timing withBoot(Duration boot) {
        return with(Thing.BOOT, boot);
    }

    public Timing withShutdown(Duration shutdown) {
        return with(Thing.SHUTDOWN, shutdown);
    }

    public Timing withLockTimeout(Duration lockTimeout) {
        return with(Thing.LOCK_TIMEOUT, lockTimeout);
    }

    public Timing withRefusedSignIn(Duration refusedSignIn) {
        return with(Thing.REFUSED_SIGN_IN, refusedSignIn);
    }

    public Timing withAgentTimeout(Duration agentTimeout) {
        return with(Thing.AGENT_TIMEOUT, agentTimeout);
    }

    public Timing withStatistics(Duration statistics) {
        return with(Thing.STATISTICS, statistics);
    }
}
