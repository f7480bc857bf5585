package io.croft.tenancy;

import java.util.regex.Pattern;

/** How well white words can be read on a colour (WCAG 2.2, 1.4.3). */
final class Contrast {

    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");
    private static final double LEGIBLE = 4.5;

    private Contrast() {}

    /** Whether this is a colour such as {@code #2c6e49}. */
    static boolean isColour(String text) {
        return COLOUR.matcher(text).matches();
    }

    /** Whether white words on this colour stand out by at least 4.5 : 1. */
    static boolean bearsWhite(String colour) {
        int rgb = Integer.parseInt(colour.substring(1), 16);
        double luminance =
                0.2126 * linear(rgb >> 16 & 0xff) + 0.7152 * linear(rgb >> 8 & 0xff) + 0.0722 * linear(rgb & 0xff);
        return 1.05 / (luminance + 0.05) >= LEGIBLE;
    }

    private static double linear(int value) {
        double part = value / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
