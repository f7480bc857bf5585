package io.croft.proxmox.lxc;

import io.croft.proxmox.http.Fields;
import io.croft.proxmox.qemu.Drive;
import io.croft.proxmox.qemu.PropertyString;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Configuration of a container ({@code GET /nodes/{node}/lxc/{vmid}/config}).
 *
 * @param options every option as Proxmox VE writes it, by name
 * @param digest names this state of the configuration, for {@link LxcChange#basedOn}
 */
public record LxcConfig(Map<String, String> options, String digest) {

    private static final long DEFAULT_MEMORY = 512;

    public LxcConfig {
        options = Map.copyOf(options);
    }

    static LxcConfig read(Fields fields) {
        Map<String, String> options = new TreeMap<>(fields.texts());
        String digest = options.remove("digest");
        return new LxcConfig(options, digest == null ? "" : digest);
    }

    /** Any option by its name in the API. */
    public Optional<String> option(String key) {
        return Optional.ofNullable(options.get(key));
    }

    /** Host name. */
    public Optional<String> hostname() {
        return option("hostname");
    }

    /** Memory in MiB. */
    public long memoryMiB() {
        return number("memory").orElse(DEFAULT_MEMORY);
    }

    /** Swap in MiB. */
    public long swapMiB() {
        return number("swap").orElse(DEFAULT_MEMORY);
    }

    /** Cores; empty when it may use all of its node. */
    public Optional<Integer> cores() {
        return number("cores").map(cores -> (int) Math.min(cores, Integer.MAX_VALUE));
    }

    /** Whether it is unprivileged: root inside it has no rights on the node. */
    public boolean unprivileged() {
        return option("unprivileged").filter("1"::equals).isPresent();
    }

    /** True when it can only be cloned. */
    public boolean template() {
        return option("template").filter("1"::equals).isPresent();
    }

    /** Lock that work in progress holds. */
    public Optional<String> lock() {
        return option("lock");
    }

    /** Its tags. */
    public Set<String> tags() {
        return Arrays.stream(option("tags").orElse("").split("[;,\\s]+"))
                .filter(tag -> !tag.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The root disk, the mount points, and volumes plugged in nowhere. */
    public List<Drive> drives() {
        return options.entrySet().stream()
                .flatMap(option -> Drive.read(option.getKey(), option.getValue()).stream())
                .sorted(Drive.ORDER)
                .toList();
    }

    /** The storage of its root disk, if it is on one. */
    public Optional<String> storage() {
        return option("rootfs").flatMap(value -> Drive.read("rootfs", value)).flatMap(Drive::storage);
    }

    /** Network cards by name, such as {@code net0}. */
    public Map<String, PropertyString> networkCards() {
        Map<String, PropertyString> cards = new TreeMap<>();
        options.forEach((key, value) -> {
            if (key.matches("net\\d+")) {
                cards.put(key, PropertyString.parse(value));
            }
        });
        return cards;
    }

    private Optional<Long> number(String key) {
        return option(key).filter(written -> written.matches("\\d{1,15}")).map(Long::valueOf);
    }
}
