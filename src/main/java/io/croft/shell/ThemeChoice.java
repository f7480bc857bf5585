package io.croft.shell;

import com.vaadin.flow.component.page.ColorScheme;
import io.croft.uikit.Icons;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Light, dark, or the setting of the operating system. */
enum ThemeChoice {
    SYSTEM(Icons.MONITOR_SMARTPHONE, ColorScheme.Value.NORMAL),
    LIGHT(Icons.SUN, ColorScheme.Value.LIGHT),
    DARK(Icons.MOON, ColorScheme.Value.DARK);

    @SuppressWarnings("ImmutableEnumChecker") // An icon is two final strings.
    private final Icons icon;

    private final ColorScheme.Value scheme;

    ThemeChoice(Icons icon, ColorScheme.Value scheme) {
        this.icon = icon;
        this.scheme = scheme;
    }

    Icons icon() {
        return icon;
    }

    ColorScheme.Value scheme() {
        return scheme;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<ThemeChoice> named(String key) {
        return Arrays.stream(values())
                .filter(choice -> choice.key().equals(key))
                .findFirst();
    }
}
