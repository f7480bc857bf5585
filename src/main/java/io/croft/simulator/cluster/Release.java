package io.croft.simulator.cluster;

import java.util.regex.Pattern;

/**
 * The release of PVE that is simulated, for instance 9.2.2 or 8.4.1.
 *
 * @param version three numbers
 */
public record Release(String version) {

    private static final Pattern FORM = Pattern.compile("\\d+\\.\\d+\\.\\d+");

    public Release {
        if (!FORM.matcher(version).matches()) {
            throw new IllegalArgumentException("not a version of three numbers: " + version);
        }
    }

    public int major() {
        return Integer.parseInt(version.substring(0, version.indexOf('.')));
    }

    public int minor() {
        return Integer.parseInt(version.split("\\.")[1]);
    }

    /** Major and minor number, as in {@code GET /version}. */
    public String release() {
        return version.substring(0, version.lastIndexOf('.'));
    }

    /** Eight hexadecimal digits that name the build. */
    public String repositoryId() {
        return "%08x".formatted(version.hashCode());
    }

    public boolean isAtLeast(int major, int minor) {
        return major() > major || (major() == major && minor() >= minor);
    }
}
