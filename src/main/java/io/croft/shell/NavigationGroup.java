package io.croft.shell;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The groups of the navigation, by what people do. A view names its group before the slash of its menu title:
 * {@code @Menu(title = "machines/inventory.guests.title", icon = "monitor", order = 10)}; after the slash stands the
 * message key of the label.
 */
public enum NavigationGroup {
    OVERVIEW,
    TEACHING,
    MACHINES,
    NETWORK,
    IMAGES,
    INFRASTRUCTURE,
    ADMINISTRATION;

    /** The message key of the group's name. */
    String key() {
        return "shell.group." + name().toLowerCase(Locale.ROOT);
    }

    static Optional<NavigationGroup> named(String name) {
        return Arrays.stream(values())
                .filter(group -> group.name().equalsIgnoreCase(name))
                .findFirst();
    }
}
