package io.croft.simulator.guest;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Which keys of a configuration hold drives and network cards, and how property strings are read. */
public final class DriveKeys {

    private static final Pattern QEMU_DRIVE = Pattern.compile("(scsi|virtio|sata|ide)\\d+|efidisk0|tpmstate0");
    private static final Pattern LXC_DRIVE = Pattern.compile("rootfs|mp\\d+");
    private static final Pattern UNUSED = Pattern.compile("unused\\d+");
    private static final Pattern NETWORK = Pattern.compile("net\\d+");

    private DriveKeys() {}

    public static boolean isDrive(String key) {
        return QEMU_DRIVE.matcher(key).matches() || LXC_DRIVE.matcher(key).matches();
    }

    public static boolean isUnused(String key) {
        return UNUSED.matcher(key).matches();
    }

    public static boolean isNetwork(String key) {
        return NETWORK.matcher(key).matches();
    }

    /** The volume of a drive's value, the part before the first comma. */
    public static String volume(String drive) {
        int comma = drive.indexOf(',');
        String first = comma < 0 ? drive : drive.substring(0, comma);
        return first.startsWith("file=")
                ? first.substring(5)
                : first.startsWith("volume=") ? first.substring(7) : first;
    }

    /** The drive's value with another volume. */
    public static String withVolume(String drive, String volume) {
        int comma = drive.indexOf(',');
        return comma < 0 ? volume : volume + drive.substring(comma);
    }

    /** The named properties of a property string; the leading value without a name is left out. */
    public static Map<String, String> properties(String value) {
        Map<String, String> properties = new LinkedHashMap<>();
        for (String part : value.split(",")) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                properties.put(part.substring(0, equals), part.substring(equals + 1));
            }
        }
        return properties;
    }

    /** The drive's value with one property set or replaced. */
    public static String withProperty(String drive, String name, String value) {
        Map<String, String> properties = properties(drive);
        properties.put(name, value);
        StringBuilder text = new StringBuilder(volume(drive));
        properties.forEach(
                (key, each) -> text.append(',').append(key).append('=').append(each));
        return text.toString();
    }

    /** Whether the drive's volume is made new for every guest instead of copied. */
    public static boolean isCloudInit(String drive) {
        return volume(drive).matches("[^:]+:(.*vm-\\d+-)?cloudinit(\\.\\w+)?");
    }

    /** Whether the drive holds no volume of its own (an ISO file, an empty or a physical CD drive). */
    public static boolean isMediaOnly(String drive) {
        String volume = volume(drive);
        return volume.equals("none") || volume.equals("cdrom") || volume.contains(":iso/");
    }
}
