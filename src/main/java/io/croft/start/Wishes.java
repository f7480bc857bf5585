package io.croft.start;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * Settings of the start cache, read without Spring: arguments before system properties before environment variables.
 * Configuration files are not read.
 */
record Wishes(boolean cache, Path dataDirectory) {

    static Wishes of(String[] arguments, Properties properties, Map<String, String> environment) {
        String cache = value("croft.start.cache", "CROFT_START_CACHE", arguments, properties, environment);
        String directory = value("croft.data-dir", "CROFT_DATA_DIR", arguments, properties, environment);
        return new Wishes(
                !"false".equalsIgnoreCase(cache),
                Path.of(directory == null || directory.isBlank() ? "croft-data" : directory)
                        .toAbsolutePath()
                        .normalize());
    }

    private static @Nullable String value(
            String name, String variable, String[] arguments, Properties properties, Map<String, String> environment) {
        String prefix = "--" + name + "=";
        for (int at = arguments.length - 1; at >= 0; at--) {
            if (arguments[at].startsWith(prefix)) {
                return arguments[at].substring(prefix.length());
            }
        }
        String property = properties.getProperty(name);
        return property == null ? environment.get(variable) : property;
    }
}
