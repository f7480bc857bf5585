package io.croft.simulator.api;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Verifies comma-separated property strings such as {@code virtio,bridge=vmbr0}. */
final class PropertyStrings {

    private static final Set<String> CARD = Set.of(
            "model",
            "macaddr",
            "bridge",
            "firewall",
            "link_down",
            "mtu",
            "queues",
            "rate",
            "tag",
            "trunks",
            "host-managed",
            "e1000",
            "e1000-82540em",
            "e1000-82544gc",
            "e1000-82545em",
            "e1000e",
            "i82551",
            "i82557b",
            "i82559er",
            "ne2k_isa",
            "ne2k_pci",
            "pcnet",
            "rtl8139",
            "virtio",
            "vmxnet3");
    private static final Set<String> CONTAINER_FEATURES =
            Set.of("nesting", "keyctl", "fuse", "mount", "mknod", "force_rw_sys");
    private static final long LEAST_MEMORY = 16;

    private PropertyStrings() {}

    static @Nullable String card(String value) {
        return problem("net0", "model", CARD, value);
    }

    static @Nullable String features(String value) {
        return problem("features", "", CONTAINER_FEATURES, value);
    }

    static @Nullable String memory(String value) {
        String number = value.startsWith("current=") ? value.substring("current=".length()) : value;
        if (!number.matches("-?\\d+")) {
            return formatError("memory.current: type check ('integer') failed - got '" + number + "'");
        }
        return Long.parseLong(number) < LEAST_MEMORY
                ? formatError("memory.current: value must have a minimum value of " + LEAST_MEMORY)
                : null;
    }

    private static @Nullable String problem(String option, String defaultKey, Set<String> known, String value) {
        Set<String> seen = new HashSet<>();
        for (String part : List.of(value.split(","))) {
            int equals = part.indexOf('=');
            String key = equals < 0 ? defaultKey : part.substring(0, equals);
            if (!seen.add(key)) {
                return "invalid format - duplicate key in comma-separated list property: " + key + "\n";
            }
            if (key.isEmpty()) {
                return "invalid format - value without key, but schema does not define a default key\n";
            }
            if (!known.contains(key)) {
                return formatError(option + "." + key
                        + ": property is not defined in schema and the schema does not allow additional properties");
            }
        }
        return null;
    }

    private static String formatError(String text) {
        return "invalid format - format error\n" + text + "\n";
    }
}
