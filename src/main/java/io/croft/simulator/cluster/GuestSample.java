package io.croft.simulator.cluster;

import io.croft.simulator.guest.DriveKeys;
import io.croft.simulator.guest.Guest;
import io.croft.simulator.guest.GuestConfig;
import io.croft.simulator.guest.GuestKind;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A measurement of a guest. Load and traffic are computed from id and time, so that they change and yet are the same
 * for all readers.
 *
 * @param uptime seconds
 * @param cpu 0 to 1 of all its processors
 * @param mem bytes in use, as are the other sizes and counters
 */
public record GuestSample(
        String status,
        long uptime,
        double cpu,
        int cpus,
        long mem,
        long maxMem,
        long disk,
        long maxDisk,
        long netIn,
        long netOut,
        long diskRead,
        long diskWrite) {

    private static final long MIB = 1L << 20;
    private static final long STEP_MILLIS = 10_000;

    static GuestSample measure(Guest guest, long now) {
        GuestConfig config = guest.config();
        boolean running = guest.power().running();
        long uptime = running ? Math.max(0, (now - guest.power().startedAt()) / 1000) : 0;
        double load = running && !guest.power().paused() ? noise(guest.id(), now / STEP_MILLIS) : 0;
        long maxMem = memory(config);
        long mem = running ? (long) (maxMem * (0.3 + load * 0.4)) : 0;
        long maxDisk = bootDiskSize(config, guest.kind());
        long rate = 200L * (guest.id() % 97 + 3);
        return new GuestSample(
                guest.power().status(),
                uptime,
                load * 0.6,
                cpus(config),
                mem,
                maxMem,
                guest.kind() == GuestKind.LXC && running ? maxDisk / 4 : 0,
                maxDisk,
                uptime * rate,
                uptime * rate / 3,
                uptime * rate * 2,
                uptime * rate / 2);
    }

    private static int cpus(GuestConfig config) {
        int cores = Integer.parseInt(config.get("cores", "1"));
        return cores * Integer.parseInt(config.get("sockets", "1"));
    }

    private static long memory(GuestConfig config) {
        String memory = config.get("memory", "512");
        String current = DriveKeys.properties(memory).getOrDefault("current", memory);
        return Long.parseLong(current.split(",")[0]) * MIB;
    }

    private static long bootDiskSize(GuestConfig config, GuestKind kind) {
        if (kind == GuestKind.LXC) {
            return size(config.get("rootfs"));
        }
        String order = DriveKeys.properties(config.get("boot", "")).getOrDefault("order", "");
        for (String key : order.split(";")) {
            @Nullable String drive = config.get(key);
            if (DriveKeys.isDrive(key) && drive != null && !drive.contains("media=cdrom")) {
                return size(drive);
            }
        }
        return config.values().entrySet().stream()
                .filter(entry ->
                        DriveKeys.isDrive(entry.getKey()) && !entry.getValue().contains("media=cdrom"))
                .map(Map.Entry::getValue)
                .mapToLong(GuestSample::size)
                .findFirst()
                .orElse(0);
    }

    /** The {@code size} property of a drive in bytes, 0 without one. */
    private static long size(@Nullable String drive) {
        String size = drive == null ? null : DriveKeys.properties(drive).get("size");
        return size == null ? 0 : Sizes.bytes(size);
    }

    private static double noise(long id, long step) {
        long mixed = (id * 0x9E3779B97F4A7C15L) ^ (step * 0xC2B2AE3D27D4EB4FL);
        mixed ^= mixed >>> 29;
        mixed *= 0xBF58476D1CE4E5B9L;
        return (mixed >>> 40) / (double) (1 << 24);
    }
}
