package io.croft.inventory;

import io.croft.database.FittedText;
import io.croft.proxmox.cluster.GuestResource;
import io.croft.proxmox.lxc.LxcStatus;
import io.croft.proxmox.qemu.QemuStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The state of one guest in one round, in stored form. Figures that change constantly are rounded, keep their value
 * while they change little, and are updated at most once a minute, so that an idle guest causes no writes.
 */
record GuestLine(
        GuestKind kind,
        String name,
        String node,
        GuestState state,
        boolean template,
        @Nullable String lock,
        String tags,
        @Nullable String pool,
        int cores,
        long memory,
        long disk,
        int cpuPercent,
        long memoryUsed,
        @Nullable Instant startedAt) {

    private static final int CPU_STEP = 5;
    private static final int MEMORY_SHARE = 20;
    private static final Duration START_TOLERANCE = Duration.ofMinutes(2);

    static final int NAME_WIDTH = 255;
    static final int TAGS_WIDTH = 4000;
    static final int POOL_WIDTH = 128;
    static final int LOCK_WIDTH = 32;

    /** Cuts texts to the widths of their columns. */
    GuestLine {
        name = FittedText.line(name, NAME_WIDTH);
        pool = FittedText.lineOrNull(pool, POOL_WIDTH);
        lock = FittedText.lineOrNull(lock, LOCK_WIDTH);
    }

    static GuestLine of(GuestResource seen, @Nullable GuestLine before, boolean usage, Instant now) {
        @Nullable GuestLine last = seen.state() == io.croft.proxmox.cluster.GuestState.UNKNOWN ? before : null;
        GuestLine line = new GuestLine(
                GuestKind.valueOf(seen.kind().name()),
                seen.name().orElse(last == null ? "" : last.name),
                seen.node(),
                GuestState.valueOf(seen.state().name()),
                seen.template() || (last != null && last.template),
                seen.lock().orElse(null),
                last != null && seen.tags().isEmpty() ? last.tags : tags(seen.tags()),
                seen.pool().orElse(null),
                last == null ? seen.processors() : last.cores,
                last == null ? seen.memory() : last.memory,
                last == null ? seen.disk() : last.disk,
                percent(seen.cpuShare()),
                seen.memoryUsed(),
                startedAt(seen.uptime(), now));
        return before == null ? line : line.settled(before, usage);
    }

    /** This line with the figures of the other one where they differ little. */
    private GuestLine settled(GuestLine before, boolean usage) {
        boolean still = state == before.state;
        boolean cpu = still && (!usage || Math.abs(cpuPercent - before.cpuPercent) <= CPU_STEP);
        boolean used = still && (!usage || Math.abs(memoryUsed - before.memoryUsed) <= memory / MEMORY_SHARE);
        boolean started = startedAt != null
                && before.startedAt != null
                && Duration.between(before.startedAt, startedAt).abs().compareTo(START_TOLERANCE) < 0;
        return new GuestLine(
                kind,
                name,
                node,
                state,
                template,
                lock,
                tags,
                pool,
                cores,
                memory,
                disk,
                cpu ? before.cpuPercent : cpuPercent,
                used ? before.memoryUsed : memoryUsed,
                started ? before.startedAt : startedAt);
    }

    /** The same with the present values from the node of the machine. */
    GuestLine refined(QemuStatus status, Instant now) {
        return new GuestLine(
                        kind,
                        status.name().orElse(name),
                        node,
                        state(status),
                        status.template(),
                        status.lock().orElse(null),
                        status.tags().isEmpty() ? tags : tags(status.tags()),
                        pool,
                        status.processors() == 0 ? cores : status.processors(),
                        status.memory() == 0 ? memory : status.memory(),
                        disk,
                        percent(status.cpuShare()),
                        status.memoryUsed(),
                        startedAt(status.uptime(), now))
                .settled(this, true);
    }

    /** The same with the present values from the node of the container. */
    GuestLine refined(LxcStatus status, Instant now) {
        return new GuestLine(
                        kind,
                        status.name().orElse(name),
                        node,
                        GuestState.valueOf(status.state().name()),
                        status.template() || template,
                        status.lock().orElse(null),
                        status.tags().isEmpty() ? tags : tags(status.tags()),
                        pool,
                        status.processors() < 1 ? cores : (int) status.processors(),
                        status.memory() == 0 ? memory : status.memory(),
                        status.disk() == 0 ? disk : status.disk(),
                        percent(status.cpuShare()),
                        status.memoryUsed(),
                        startedAt(status.uptime(), now))
                .settled(this, true);
    }

    private static GuestState state(QemuStatus status) {
        return switch (status.runState()) {
            case PAUSED -> GuestState.PAUSED;
            case SUSPENDED -> GuestState.SUSPENDED;
            default -> GuestState.valueOf(status.state().name());
        };
    }

    private static String tags(Set<String> tags) {
        return FittedText.words(new TreeSet<>(tags), TAGS_WIDTH);
    }

    private static int percent(double share) {
        return (int) Math.round(Math.clamp(share, 0, 1) * 100 / CPU_STEP) * CPU_STEP;
    }

    private static @Nullable Instant startedAt(Duration uptime, Instant now) {
        return uptime.isZero() ? null : now.minus(uptime).truncatedTo(ChronoUnit.SECONDS);
    }
}
