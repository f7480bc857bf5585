package io.croft.uikit;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A colour of the tokens, with the contrast WCAG 2.2 defines; components are linear light. */
record SrgbColour(double red, double green, double blue) {

    private static final Pattern HEX = Pattern.compile("#([0-9a-f]{6})");
    private static final Pattern OKLCH = Pattern.compile("oklch\\(([\\d.]+) ([\\d.]+) ([\\d.]+)\\)");

    /** Reads {@code --name: light-dark(a, b)}; scheme 0 is light, 1 is dark. */
    static SrgbColour token(String css, String name, int scheme) {
        Matcher line = Pattern.compile("--" + name + ": light-dark\\((.*)\\);").matcher(css);
        if (!line.find()) {
            throw new IllegalStateException("no token " + name);
        }
        Matcher colour = Pattern.compile(HEX.pattern() + "|" + OKLCH.pattern()).matcher(line.group(1));
        for (int skip = 0; skip <= scheme; skip++) {
            colour.find();
        }
        return of(colour.group());
    }

    static SrgbColour of(String text) {
        Matcher hex = HEX.matcher(text);
        if (hex.matches()) {
            int rgb = Integer.parseInt(hex.group(1), 16);
            return new SrgbColour(linear(rgb >> 16), linear(rgb >> 8 & 255), linear(rgb & 255));
        }
        Matcher oklch = OKLCH.matcher(text);
        if (!oklch.matches()) {
            throw new IllegalArgumentException(text);
        }
        return oklch(
                Double.parseDouble(oklch.group(1)),
                Double.parseDouble(oklch.group(2)),
                Double.parseDouble(oklch.group(3)));
    }

    double contrast(SrgbColour other) {
        double mine = luminance() + 0.05;
        double theirs = other.luminance() + 0.05;
        return Math.max(mine, theirs) / Math.min(mine, theirs);
    }

    private double luminance() {
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    }

    private static double linear(int component) {
        double value = component / 255d;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    /** After Björn Ottosson, "A perceptual color space for image processing". */
    private static SrgbColour oklch(double lightness, double chroma, double hue) {
        double a = chroma * Math.cos(Math.toRadians(hue));
        double b = chroma * Math.sin(Math.toRadians(hue));
        double l = Math.pow(lightness + 0.3963377774 * a + 0.2158037573 * b, 3);
        double m = Math.pow(lightness - 0.1055613458 * a - 0.0638541728 * b, 3);
        double s = Math.pow(lightness - 0.0894841775 * a - 1.2914855480 * b, 3);
        return new SrgbColour(
                4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
                -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
                -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s);
    }
}
