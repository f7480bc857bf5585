package io.croft.simulator.work;

import io.croft.simulator.guest.DriveKeys;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A drive as a request describes it: {@code store:32} (GiB), {@code store:0,import-from=…}, {@code store:cloudinit}, or a
 * volume that exists.
 *
 * @param options the properties that stay in the configuration, with a leading comma, or empty
 */
record DriveSpec(
        Kind kind,
        String storage,
        double gibibytes,
        @Nullable String format,
        @Nullable String importFrom,
        String options) {

    enum Kind {
        NEW,
        IMPORT,
        CLOUD_INIT,
        EXISTING
    }

    private static final Pattern NEW_DISK = Pattern.compile("([A-Za-z][A-Za-z0-9._-]*):(\\d+(?:\\.\\d+)?)");
    private static final Pattern CLOUD_INIT = Pattern.compile("([A-Za-z][A-Za-z0-9._-]*):cloudinit");

    static DriveSpec parse(String value) {
        String volume = DriveKeys.volume(value);
        Map<String, String> properties = new LinkedHashMap<>(DriveKeys.properties(value));
        properties.remove("file");
        properties.remove("volume");
        Matcher cloudInit = CLOUD_INIT.matcher(volume);
        if (cloudInit.matches()) {
            properties.putIfAbsent("media", "cdrom");
            return new DriveSpec(Kind.CLOUD_INIT, cloudInit.group(1), 0, null, null, text(properties));
        }
        Matcher fresh = NEW_DISK.matcher(volume);
        if (!fresh.matches()) {
            return new DriveSpec(Kind.EXISTING, "", 0, null, null, text(properties));
        }
        String format = properties.remove("format");
        String from = properties.remove("import-from");
        return new DriveSpec(
                from == null ? Kind.NEW : Kind.IMPORT,
                fresh.group(1),
                Double.parseDouble(fresh.group(2)),
                format,
                from,
                text(properties));
    }

    long bytes() {
        return (long) (gibibytes * (1L << 30));
    }

    private static String text(Map<String, String> properties) {
        StringBuilder text = new StringBuilder();
        properties.forEach(
                (name, value) -> text.append(',').append(name).append('=').append(value));
        return text.toString();
    }
}
