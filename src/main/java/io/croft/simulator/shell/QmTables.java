package io.croft.simulator.shell;

import io.croft.simulator.cluster.Sizes;
import io.croft.simulator.guest.DriveKeys;
import io.croft.simulator.guest.Guest;
import io.croft.simulator.guest.GuestConfig;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What {@code qm} prints of virtual machines. */
final class QmTables {

    private static final double GIB = 1L << 30;
    private static final String DEFAULT_MEMORY = "512";
    private static final String HIDDEN_PASSWORD = "**********";
    private static final int NAME_WIDTH = 27;
    private static final DateTimeFormatter SNAPSHOT_TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private QmTables() {}

    static void list(List<Guest> guests, Console console) {
        if (guests.isEmpty()) {
            return;
        }
        console.line("%10s %-20s %-10s %-10s %12s %-10s"
                .formatted("VMID", "NAME", "STATUS", "MEM(MB)", "BOOTDISK(GB)", "PID"));
        for (Guest guest : guests) {
            console.line(String.format(
                    Locale.ROOT,
                    "%10d %-20s %-10s %-10s %12.2f %-10d",
                    guest.id(),
                    guest.name(),
                    guest.power().status(),
                    guest.config().get("memory", DEFAULT_MEMORY),
                    bootDisk(guest.config()) / GIB,
                    guest.power().pid()));
        }
    }

    private static long bootDisk(GuestConfig config) {
        String order = DriveKeys.properties(config.get("boot", "")).getOrDefault("order", "");
        for (String key : order.split(";")) {
            @Nullable String drive = config.get(key);
            if (drive != null && DriveKeys.isDrive(key) && !DriveKeys.isMediaOnly(drive)) {
                return Sizes.bytes(DriveKeys.properties(drive).getOrDefault("size", "0"));
            }
        }
        return 0;
    }

    /** The configuration as the next start will find it, or as it is now. */
    static void config(Guest guest, boolean current, Console console) {
        GuestConfig config = current ? guest.config() : guest.config().settled();
        config.values().forEach((key, value) -> console.line(key + ": " + shown(key, value)));
    }

    static void pending(Guest guest, Console console) {
        GuestConfig config = guest.config();
        SortedSet<String> keys = new TreeSet<>(config.values().keySet());
        keys.addAll(config.pending().keySet());
        for (String key : keys) {
            @Nullable String value = config.values().get(key);
            if (value != null) {
                console.line("cur " + key + ": " + shown(key, value));
            }
            @Nullable String next = config.pending().get(key);
            if (next != null) {
                console.line("new " + key + ": " + shown(key, next));
            } else if (config.pendingDeletes().contains(key)) {
                console.line("del " + key);
            }
        }
    }

    private static String shown(String key, String value) {
        return switch (key) {
            case "cipassword" -> HIDDEN_PASSWORD;
            case "description" -> value.replace("\n", "%0A");
            default -> value;
        };
    }

    /** The snapshots as a tree, each below the one it was taken after. */
    static void snapshots(GuestConfig config, Console console) {
        SortedMap<String, SortedMap<String, String>> entries = new TreeMap<>(config.snapshots());
        SortedMap<String, String> current = new TreeMap<>(Map.of("description", "You are here!"));
        @Nullable String parent = config.get("parent");
        if (parent != null) {
            current.put("parent", parent);
        }
        entries.put("current", current);
        entries.forEach((name, entry) -> {
            if (!entries.containsKey(entry.getOrDefault("parent", ""))) {
                branch(name, entries, "", console);
            }
        });
    }

    private static void branch(
            String name, SortedMap<String, SortedMap<String, String>> entries, String prefix, Console console) {
        Map<String, String> entry = entries.getOrDefault(name, new TreeMap<>());
        @Nullable String time = entry.get("snaptime");
        console.line(("%s`-> %-" + (NAME_WIDTH - prefix.length()) + "s %-23s %s")
                .formatted(
                        prefix,
                        name,
                        time == null ? "" : SNAPSHOT_TIME.format(Instant.ofEpochSecond(Long.parseLong(time))),
                        entry.getOrDefault("description", "")
                                .lines()
                                .findFirst()
                                .orElse("no-description")));
        entries.forEach((child, values) -> {
            if (name.equals(values.get("parent"))) {
                branch(child, entries, prefix + " ", console);
            }
        });
    }
}
