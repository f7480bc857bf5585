package io.croft.simulator.cluster;

import io.croft.simulator.refusal.Refusal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sizes as PVE writes them: {@code 32G}, {@code 512M}, {@code 4K} or bytes; powers of 1024. */
public final class Sizes {

    private static final Pattern FORM = Pattern.compile("(\\d+(?:\\.\\d+)?)([KMGT])?");
    private static final String UNITS = "KMGT";

    private Sizes() {}

    public static long bytes(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new Refusal("unable to parse size '" + text + "'");
        }
        int exponent = parts.group(2) == null ? 0 : UNITS.indexOf(parts.group(2)) + 1;
        return (long) (Double.parseDouble(parts.group(1)) * (1L << (10 * exponent)));
    }

    /** The shortest form without a fraction. */
    public static String text(long bytes) {
        long value = bytes;
        String unit = "";
        for (int i = 0; i < UNITS.length() && value >= 1024 && value % 1024 == 0; i++) {
            value /= 1024;
            unit = UNITS.substring(i, i + 1);
        }
        return value + unit;
    }

    /** One decimal and a binary unit, as in the log of a copy: {@code 2.0 GiB}. */
    public static String spoken(long bytes) {
        double value = bytes;
        String unit = "B";
        for (int i = 0; i < UNITS.length() && value >= 1024; i++) {
            value /= 1024;
            unit = UNITS.charAt(i) + "iB";
        }
        return "%.1f %s".formatted(value, unit);
    }
}
