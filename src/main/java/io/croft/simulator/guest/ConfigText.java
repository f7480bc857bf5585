package io.croft.simulator.guest;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads and writes the file format of guest configurations. */
final class ConfigText {

    private static final Pattern SECTION = Pattern.compile("\\[([A-Za-z][A-Za-z0-9_-]*|special:[a-z-]+)]\\s*");
    private static final Pattern ENTRY = Pattern.compile("([a-z][a-z0-9_-]*\\d*):\\s*(.*?)\\s*");

    private ConfigText() {}

    static GuestConfig parse(String text) {
        TreeMap<String, String> values = new TreeMap<>();
        TreeMap<String, String> pending = new TreeMap<>();
        TreeSet<String> deletes = new TreeSet<>();
        TreeMap<String, SortedMap<String, String>> snapshots = new TreeMap<>();
        SortedMap<String, String> section = values;
        boolean inPending = false;
        for (String line : text.split("\n")) {
            Matcher header = SECTION.matcher(line);
            Matcher entry = ENTRY.matcher(line);
            if (header.matches()) {
                String name = header.group(1);
                inPending = name.equals("PENDING");
                section = switch (name) {
                    case "PENDING" -> pending;
                    case String special when special.contains(":") -> new TreeMap<>();
                    default -> snapshots.computeIfAbsent(name, _ -> new TreeMap<>());
                };
            } else if (line.startsWith("#")) {
                section.merge("description", decode(line.substring(1)), (before, more) -> before + "\n" + more);
            } else if (entry.matches() && inPending && entry.group(1).equals("delete")) {
                deletes.addAll(Arrays.asList(entry.group(2).split("[,; ]+")));
            } else if (entry.matches()) {
                section.put(
                        entry.group(1), entry.group(1).equals("description") ? decode(entry.group(2)) : entry.group(2));
            }
        }
        return new GuestConfig(values, pending, deletes, snapshots);
    }

    static String format(GuestConfig config) {
        StringBuilder text = new StringBuilder();
        section(text, config.values());
        if (!config.pending().isEmpty() || !config.pendingDeletes().isEmpty()) {
            text.append("\n[PENDING]\n");
            if (!config.pendingDeletes().isEmpty()) {
                text.append("delete: ")
                        .append(String.join(",", config.pendingDeletes()))
                        .append('\n');
            }
            section(text, config.pending());
        }
        config.snapshots().forEach((name, values) -> {
            text.append("\n[").append(name).append("]\n");
            section(text, values);
        });
        return text.toString();
    }

    private static void section(StringBuilder text, Map<String, String> values) {
        String description = values.get("description");
        if (description != null) {
            for (String line : description.split("\n")) {
                text.append('#').append(encode(line)).append('\n');
            }
        }
        values.forEach((key, value) -> {
            if (!key.equals("description")) {
                text.append(key).append(": ").append(value).append('\n');
            }
        });
    }

    /** Control and non-ASCII characters, the colon and the percent sign are escaped, as PVE does. */
    private static String encode(String line) {
        StringBuilder encoded = new StringBuilder();
        for (byte each : line.getBytes(StandardCharsets.UTF_8)) {
            if (each >= 0x20 && each <= 0x7e && each != ':' && each != '%') {
                encoded.append((char) each);
            } else {
                encoded.append("%%%02X".formatted(each & 0xff));
            }
        }
        return encoded.toString();
    }

    private static String decode(String line) {
        ByteArrayOutputStream decoded = new ByteArrayOutputStream();
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            int high = i + 2 < bytes.length ? Character.digit(bytes[i + 1], 16) : -1;
            int low = i + 2 < bytes.length ? Character.digit(bytes[i + 2], 16) : -1;
            if (bytes[i] == '%' && high >= 0 && low >= 0) {
                decoded.write(high << 4 | low);
                i += 2;
            } else {
                decoded.write(bytes[i]);
            }
        }
        return decoded.toString(StandardCharsets.UTF_8);
    }
}
