package io.croft.proxmox.qemu;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Options of a virtual machine as they are written to Proxmox VE. Immutable; every {@code with} returns a new set. Knows
 * which options exist and of which type they are, and never shows values, because passwords are among them.
 */
public final class QemuOptions {

    private static final QemuOptions NONE = new QemuOptions(Map.of());

    private final Map<String, String> values;

    private QemuOptions(Map<String, String> values) {
        this.values = Collections.unmodifiableMap(values);
    }

    /** No options. */
    public static QemuOptions none() {
        return NONE;
    }

    /**
     * Sets any option by its name in the API, such as {@code net0} to {@code virtio,bridge=vmbr0}.
     *
     * @throws IllegalArgumentException when Proxmox VE has no such option
     */
    public QemuOptions with(String key, String value) {
        requireKnown(key);
        TreeMap<String, String> more = new TreeMap<>(values);
        more.put(key, value);
        return new QemuOptions(more);
    }

    /** Sets an option that is on or off. */
    public QemuOptions with(String key, boolean value) {
        return with(key, value ? "1" : "0");
    }

    /** Sets an option that is a whole number. */
    public QemuOptions with(String key, long value) {
        return with(key, Long.toString(value));
    }

    /** Host name of the machine. */
    public QemuOptions name(String name) {
        return with("name", name);
    }

    /** Memory in MiB, at least 16. */
    public QemuOptions memoryMiB(int memory) {
        return with("memory", memory);
    }

    /** Cores per socket. */
    public QemuOptions cores(int cores) {
        return with("cores", cores);
    }

    /** Tags that Proxmox VE shows beside the name. */
    public QemuOptions tags(Collection<String> tags) {
        return with("tags", String.join(";", tags));
    }

    /** Public keys for cloud-init in OpenSSH format; percent-encoded, as this option requires. */
    public QemuOptions sshKeys(Collection<String> keys) {
        String lines = String.join("\n", keys);
        return with("sshkeys", URLEncoder.encode(lines, StandardCharsets.UTF_8).replace("+", "%20"));
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
        if (OptionTable.OPTIONS.stream().noneMatch(option -> option.matches(key))) {
            throw new IllegalArgumentException("Proxmox VE has no option '" + key + "' for virtual machines");
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof QemuOptions options && values.equals(options.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return "QemuOptions" + values.keySet();
    }
}
