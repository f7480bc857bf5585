package io.croft.lab;

import io.croft.kernel.ShownText;
import org.jspecify.annotations.Nullable;

/**
 * What people read of a class, as it is to be from now on.
 *
 * @param name 1 to 80 characters
 * @param description 1,000 characters at most, or null
 * @param login shown to students, 200 characters at most, or null
 */
public record ChangeClass(
        String name, @Nullable String description, @Nullable String login) {

    public ChangeClass {
        name = ShownText.of(name);
    }
}
