package io.croft.proxmox.lxc;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Options of a container as they are written to Proxmox VE. Immutable; every {@code with} returns a new set. Knows which options
 * exist, and never shows values.
 */
public final class LxcOptions {

    private static final LxcOptions NONE = new LxcOptions(Map.of());

    private final Map<String, String> values;

    private LxcOptions(Map<String, String> values) {
        this.values = Collections.unmodifiableMap(values);
    }

    /** No options. */
    public static LxcOptions none() {
        return NONE;
    }

    /**
     * Sets any option by its name in the API, such as {@code net0} to {@code name=eth0,bridge=vmbr0,ip=dhcp}.
     *
     * @throws IllegalArgumentException when Proxmox VE has no such option
     */
    public LxcOptions with(String key, String value) {
        requireKnown(key);
        TreeMap<String, String> more = new TreeMap<>(values);
        more.put(key, value);
        return new LxcOptions(more);
    }

    /** Sets an option that is on or off. */
    public LxcOptions with(String key, boolean value) {
        return with(key, value ? "1" : "0");
    }

    /** Sets an option that is a whole number. */
    public LxcOptions with(String key, long value) {
        return with(key, Long.toString(value));
    }

    /** Host name of the container. */
    public LxcOptions hostname(String name) {
        return with("hostname", name);
    }

    /** Memory in MiB, at least 16. */
    public LxcOptions memoryMiB(int memory) {
        return with("memory", memory);
    }

    /** Cores, 1 to 8192. */
    public LxcOptions cores(int cores) {
        return with("cores", cores);
    }

    /** A new root disk. */
    public LxcOptions rootDisk(String storage, int gibibytes) {
        return with("rootfs", storage + ":" + gibibytes);
    }

    /** The options as they are sent, by name. */
    public Map<String, String> asMap() {
        return values;
    }

    /** True when no option is set. */
    public boolean isEmpty() {
        return values.isEmpty();
    }

    static void requireKnown(String key) {
        if (LxcOptionTable.OPTIONS.stream().noneMatch(option -> option.matches(key))) {
            throw new IllegalArgumentException("Proxmox VE has no option '" + key + "' for containers");
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LxcOptions options && values.equals(options.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return "LxcOptions" + values.keySet();
    }
}
