package io.croft.simulator.api;

import io.croft.simulator.guest.GuestConfig;
import io.croft.simulator.guest.GuestKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Configurations as the API shows them: numbers where PVE has numbers, passwords hidden. */
final class ConfigView {

    private static final Set<String> INTEGERS = Set.of(
            "acpi",
            "autostart",
            "balloon",
            "ciupgrade",
            "cores",
            "cpuunits",
            "freeze",
            "keephugepages",
            "kvm",
            "localtime",
            "numa",
            "onboot",
            "protection",
            "reboot",
            "shares",
            "snaptime",
            "sockets",
            "tablet",
            "tdf",
            "template",
            "vcpus",
            "migrate_speed");
    private static final Set<String> CONTAINER_INTEGERS =
            Set.of("memory", "swap", "unprivileged", "console", "tty", "debug");
    private static final String HIDDEN = "**********";

    private ConfigView() {}

    /** The configuration with what waits for the next start, or only what is in force. */
    static Map<String, Object> config(GuestConfig config, GuestKind kind, boolean current) {
        Map<String, Object> view = section((current ? config : config.settled()).values(), kind, true);
        view.put("digest", config.digest());
        return view;
    }

    /** A snapshot's section, which PVE shows with everything in it. */
    static Map<String, Object> section(Map<String, String> values, GuestKind kind, boolean hiding) {
        Map<String, Object> view = new LinkedHashMap<>();
        values.forEach((key, value) -> view.put(key, typed(key, value, kind, hiding)));
        return view;
    }

    /** One entry per key: value in force, pending value, 1 or 2 for a pending (forced) deletion. */
    static List<Map<String, Object>> pending(GuestConfig config, GuestKind kind) {
        List<Map<String, Object>> entries = new ArrayList<>();
        Set<String> keys = new TreeSet<>(config.values().keySet());
        keys.addAll(config.pending().keySet());
        keys.addAll(config.pendingDeletes());
        for (String key : keys) {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("key", key);
            @Nullable String value = config.get(key);
            @Nullable String pending = config.pending().get(key);
            if (value != null) {
                entry.put("value", typed(key, value, kind, true));
            }
            if (pending != null) {
                entry.put("pending", typed(key, pending, kind, true));
            }
            if (config.pendingDeletes().contains(key)) {
                entry.put("delete", 1);
            }
            entries.add(entry);
        }
        entries.add(Map.of("key", "digest", "value", config.digest()));
        return entries;
    }

    private static Object typed(String key, String value, GuestKind kind, boolean hiding) {
        if (hiding && key.equals("cipassword")) {
            return HIDDEN;
        }
        boolean integer = INTEGERS.contains(key) || (kind == GuestKind.LXC && CONTAINER_INTEGERS.contains(key));
        return integer && value.matches("\\d{1,18}") ? (Object) Long.valueOf(value) : value;
    }
}
