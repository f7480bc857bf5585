package io.croft.proxmox.qemu;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A drive of a virtual machine or a mount point of a container, which Proxmox VE writes alike ({@code PVE::QemuServer::Drive},
 * {@code PVE::LXC::Config}).
 *
 * @param key where it is plugged in, such as {@code scsi0}, {@code efidisk0}, {@code unused3} or {@code rootfs}
 * @param source where its data are
 * @param options what else is said of it, each such as {@code discard=on}, in the order of the configuration
 */
public record Drive(String key, DriveSource source, List<String> options) {

    /** Disks first, by bus and number; then firmware, what is plugged in nowhere, and what containers have. */
    public static final Comparator<Drive> ORDER =
            Comparator.comparingInt(Drive::rank).thenComparingInt(Drive::number).thenComparing(Drive::key);

    private static final List<String> BUSES =
            List.of("scsi", "virtio", "sata", "ide", "efidisk", "tpmstate", "unused", "rootfs", "mp");
    private static final Pattern KEY =
            Pattern.compile("(ide|sata|scsi|virtio|unused|mp)(\\d{1,3})|(efidisk|tpmstate)(0)|rootfs");
    private static final Pattern VOLUME = Pattern.compile("([A-Za-z][\\w.-]*[A-Za-z0-9]):(.+)");
    private static final Pattern CLOUD_INIT = Pattern.compile(".*[:/](?:vm-\\d+-)?cloudinit(?:\\.\\w+)?");
    private static final Pattern FORMAT = Pattern.compile(".*\\.(raw|qcow2?|qed|vmdk|cloop|subvol)");
    private static final Pattern SIZE = Pattern.compile("(\\d{1,30}(?:\\.\\d{1,30})?)([KMGT]?)");

    public Drive {
        options = List.copyOf(options);
    }

    /** Reads an option of a configuration; empty when the option is no drive. */
    public static Optional<Drive> read(String key, String value) {
        if (!KEY.matcher(key).matches()) {
            return Optional.empty();
        }
        String source = "";
        List<String> options = new ArrayList<>();
        for (String part : value.split(",")) {
            if (part.isBlank()) {
                continue;
            }
            if (part.indexOf('=') < 0 || part.startsWith("file=") || part.startsWith("volume=")) {
                source = part.substring(part.indexOf('=') + 1);
            } else {
                options.add(part);
            }
        }
        return Optional.of(new Drive(key, source(source.strip()), options));
    }

    private static DriveSource source(String text) {
        Matcher volume = VOLUME.matcher(text);
        if (text.startsWith("/")) {
            return new DriveSource.Path(text);
        } else if (text.equals("none")) {
            return new DriveSource.Empty();
        } else if (text.equals("cdrom")) {
            return new DriveSource.OfNode();
        }
        return volume.matches()
                ? new DriveSource.OnStorage(volume.group(1), volume.group(2))
                : new DriveSource.Unknown(text);
    }

    /** The storage that holds its data; empty for devices and paths of the node, and for empty drives. */
    public Optional<String> storage() {
        return source instanceof DriveSource.OnStorage volume ? Optional.of(volume.storage()) : Optional.empty();
    }

    /** The value of an option. */
    public Optional<String> option(String name) {
        return options.stream()
                .filter(option -> option.startsWith(name + "="))
                .map(option -> option.substring(name.length() + 1))
                .findFirst();
    }

    /** Whether it is a CD drive, filled or empty; false for the cloud-init drive, which is written as one. */
    public boolean isMedium() {
        return !isCloudInit()
                && (option("media").filter("cdrom"::equals).isPresent()
                        || source instanceof DriveSource.Empty
                        || source instanceof DriveSource.OfNode);
    }

    /** Whether Proxmox VE generates its content from the cloud-init options of the machine. */
    public boolean isCloudInit() {
        return CLOUD_INIT.matcher(source.text()).matches();
    }

    /** Whether it holds EFI variables or the state of a TPM. */
    public boolean isFirmware() {
        return key.startsWith("efidisk") || key.startsWith("tpmstate");
    }

    /** Whether it is a volume of the guest that is not attached; clones leave it out. */
    public boolean isUnused() {
        return key.startsWith("unused");
    }

    /** Whether it holds data of the guest: attached, and no medium, cloud-init drive or firmware. */
    public boolean isDisk() {
        return !isMedium() && !isCloudInit() && !isFirmware() && !isUnused();
    }

    /**
     * Its size in bytes, parsed like {@code PVE::JSONSchema::parse_size}: a number, optionally with a fraction, in
     * bytes or with K, M, G or T, each 1024 of the one before. Empty when missing or malformed.
     */
    public OptionalLong size() {
        return option("size").map(SIZE::matcher).filter(Matcher::matches).stream()
                .mapToLong(size -> bytes(size.group(1), size.group(2)))
                .findFirst();
    }

    private static long bytes(String number, String unit) {
        BigDecimal factor = BigDecimal.valueOf(1024).pow("KMGT".indexOf(unit) + (unit.isEmpty() ? 0 : 1));
        return new BigDecimal(number)
                .multiply(factor)
                .min(BigDecimal.valueOf(Long.MAX_VALUE))
                .longValue();
    }

    /**
     * The format of its data, such as {@code qcow2}: as stated, or from the name of the volume; empty when neither
     * tells.
     */
    public Optional<String> format() {
        return option("format")
                .or(() -> Optional.of(FORMAT.matcher(source.text()))
                        .filter(Matcher::matches)
                        .map(name -> name.group(1)));
    }

    /**
     * Whether backups include it. Unless stated, disks of machines and the root disk of containers are included, other
     * mount points are not.
     */
    public boolean backup() {
        return flag("backup", !key.startsWith("mp"));
    }

    /** Whether replication includes it. */
    public boolean replicate() {
        return flag("replicate", true);
    }

    private boolean flag(String name, boolean otherwise) {
        return option(name).map(value -> value.matches("(?i)1|on|yes|true")).orElse(otherwise);
    }

    private int rank() {
        return BUSES.indexOf(key.replaceFirst("\\d+$", ""));
    }

    private int number() {
        String digits = key.replaceFirst("^\\D+", "");
        return digits.isEmpty() ? 0 : Integer.parseInt(digits);
    }
}
