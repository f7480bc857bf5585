package io.croft.proxmox.version;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Version of Proxmox VE ({@code GET /version}).
 *
 * @param major such as 9
 * @param minor such as 2
 * @param patch such as 11
 */
public record PveVersion(int major, int minor, int patch) implements Comparable<PveVersion> {

    private static final Pattern FORM = Pattern.compile("(\\d{1,4})\\.(\\d{1,4})(?:[.-](\\d{1,6}))?.*");
    private static final Comparator<PveVersion> ORDER = Comparator.comparingInt(PveVersion::major)
            .thenComparingInt(PveVersion::minor)
            .thenComparingInt(PveVersion::patch);

    /**
     * Reads {@code 9.2.11}, {@code 9.2} or {@code 7.4-17}; the rest is ignored.
     *
     * @throws IllegalArgumentException when it starts with no version
     */
    public static PveVersion parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException("Not a version: '" + text + "'");
        }
        return new PveVersion(
                Integer.parseInt(form.group(1)),
                Integer.parseInt(form.group(2)),
                form.group(3) == null ? 0 : Integer.parseInt(form.group(3)));
    }

    /** True for this version and later ones. */
    public boolean atLeast(int otherMajor, int otherMinor) {
        return compareTo(new PveVersion(otherMajor, otherMinor, 0)) >= 0;
    }

    @Override
    public int compareTo(PveVersion other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return major + "." + minor + "." + patch;
    }
}
