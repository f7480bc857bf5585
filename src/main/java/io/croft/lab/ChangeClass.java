package io.croft.lab;

import io.croft.kernel.ShownText;
import org.jspecify.annotations.Nullable;

/**
 * The new facts of a class.
 *
 * @param name 1 to 80 characters
 * @param description at most 1,000 characters, or null
 * @param login shown to students, at most 200 characters, or null
 */
public record ChangeClass(
        String name, @Nullable String description, @Nullable String login) {

    public ChangeClass {
        name = ShownText.of(name);
    }
}
