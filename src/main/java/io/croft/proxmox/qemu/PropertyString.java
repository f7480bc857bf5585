package io.croft.proxmox.qemu;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A value with properties, such as {@code shared:100/vm-100-disk-0.qcow2,discard=on,size=1G}. The first part may stand
 * without a name; for network cards it is {@code model=mac}.
 *
 * @param first the leading part that has no name of its own
 * @param properties the named parts
 */
public record PropertyString(Optional<String> first, Map<String, String> properties) {

    public PropertyString {
        properties = Map.copyOf(properties);
    }

    /** Reads a value as Proxmox VE writes it. */
    public static PropertyString parse(String text) {
        List<String> unnamed = new ArrayList<>();
        Map<String, String> named = new TreeMap<>();
        for (String part : text.split(",")) {
            int equals = part.indexOf('=');
            if (equals < 0) {
                unnamed.add(part);
            } else {
                named.put(part.substring(0, equals), part.substring(equals + 1));
            }
        }
        return new PropertyString(
                unnamed.stream().filter(part -> !part.isEmpty()).findFirst(), named);
    }

    /** A named part. */
    public Optional<String> property(String name) {
        return Optional.ofNullable(properties.get(name));
    }
}
