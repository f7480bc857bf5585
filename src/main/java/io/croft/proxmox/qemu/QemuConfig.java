package io.croft.proxmox.qemu;

import io.croft.proxmox.http.Fields;
import io.croft.proxmox.http.PercentCode;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Configuration of a virtual machine ({@code GET /nodes/{node}/qemu/{vmid}/config}).
 *
 * @param options every option as Proxmox VE writes it, by name; a password shows as asterisks
 * @param digest names this state of the configuration, for {@link ConfigChange#basedOn}
 */
public record QemuConfig(Map<String, String> options, String digest) {

    private static final Pattern NETWORK = Pattern.compile("net\\d+");
    private static final long DEFAULT_MEMORY = 512;
    private static final long MOST_MEMORY = 1L << 40;
    private static final int MOST_PROCESSORS = 1_000_000;

    public QemuConfig {
        options = Map.copyOf(options);
    }

    static QemuConfig read(Fields fields) {
        Map<String, String> options = new TreeMap<>(fields.texts());
        String digest = options.remove("digest");
        return new QemuConfig(options, digest == null ? "" : digest);
    }

    /** Any option by its name in the API. */
    public Optional<String> option(String key) {
        return Optional.ofNullable(options.get(key));
    }

    /** Host name. */
    public Optional<String> name() {
        return option("name");
    }

    /** Memory in MiB; written as a number, or since Proxmox VE 8.1 also as {@code current=number}. */
    public long memoryMiB() {
        return option("memory")
                .map(PropertyString::parse)
                .flatMap(memory -> memory.first().or(() -> memory.property("current")))
                .map(memory -> number(memory, DEFAULT_MEMORY, MOST_MEMORY))
                .orElse(DEFAULT_MEMORY);
    }

    /** Cores per socket. */
    public int cores() {
        return option("cores").map(QemuConfig::processors).orElse(1);
    }

    /** Sockets. */
    public int sockets() {
        return option("sockets").map(QemuConfig::processors).orElse(1);
    }

    /** True when it can only be cloned. */
    public boolean template() {
        return option("template").filter("1"::equals).isPresent();
    }

    /** Lock that work in progress holds. */
    public Optional<String> lock() {
        return option("lock");
    }

    /** The UUID in {@code smbios1}; a clone gets another one. */
    public Optional<UUID> systemId() {
        return option("smbios1")
                .map(PropertyString::parse)
                .flatMap(hardware -> hardware.property("uuid"))
                .flatMap(QemuConfig::uuid);
    }

    /** When it was created, from {@code meta}; empty for machines created before Proxmox VE 7.1. */
    public Optional<Instant> createdAt() {
        return option("meta")
                .map(PropertyString::parse)
                .flatMap(meta -> meta.property("ctime"))
                .filter(seconds -> seconds.matches("\\d{1,11}"))
                .map(seconds -> Instant.ofEpochSecond(Long.parseLong(seconds)));
    }

    private static Optional<UUID> uuid(String written) {
        try {
            return Optional.of(UUID.fromString(written.strip()));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** Its tags. */
    public Set<String> tags() {
        return Arrays.stream(option("tags").orElse("").split("[;,\\s]+"))
                .filter(tag -> !tag.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Public keys for cloud-init, one per entry. */
    public List<String> sshKeys() {
        return PercentCode.decode(option("sshkeys").orElse(""))
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** All drives by bus and number, including CDs, firmware and unused volumes. */
    public List<Drive> drives() {
        return options.entrySet().stream()
                .flatMap(option -> Drive.read(option.getKey(), option.getValue()).stream())
                .sorted(Drive.ORDER)
                .toList();
    }

    /** The drives that hold data of the guest, by bus and number. */
    public List<Drive> disks() {
        return drives().stream().filter(Drive::isDisk).toList();
    }

    /** The storage of the first disk that is on a storage. */
    public Optional<String> storage() {
        return disks().stream().flatMap(disk -> disk.storage().stream()).findFirst();
    }

    /** Network cards by name, such as {@code net0}. */
    public Map<String, PropertyString> networkCards() {
        return matching(NETWORK);
    }

    private static int processors(String written) {
        return (int) number(written, 1, MOST_PROCESSORS);
    }

    /** A whole number of 1 or more, at most {@code most}; the default when it is no number. */
    private static long number(String written, long otherwise, long most) {
        try {
            long number = Long.parseLong(written.strip());
            return number < 1 ? otherwise : Math.min(number, most);
        } catch (NumberFormatException _) {
            return otherwise;
        }
    }

    private Map<String, PropertyString> matching(Pattern keys) {
        Map<String, PropertyString> found = new TreeMap<>();
        options.forEach((key, value) -> {
            if (keys.matcher(key).matches()) {
                found.put(key, PropertyString.parse(value));
            }
        });
        return found;
    }
}
