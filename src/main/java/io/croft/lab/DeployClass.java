package io.croft.lab;

import io.croft.fleet.CloneMethod;
import io.croft.inventory.GuestRef;
import io.croft.kernel.ShownText;
import org.jspecify.annotations.Nullable;

/**
 * What a teacher wants: a class, its seats and what they come from.
 *
 * @param name shown to people, 1 to 80 characters
 * @param code guests are named after it; unique in the company
 * @param description what it is about, 1,000 characters at most, or null
 * @param template one of the templates offered to the company
 * @param seats 1 to 1,000
 * @param node where the machines stand, or null for the best fit
 * @param storage where full clones go, or null for the template's own storage
 * @param login shown to students, such as {@code student / student}, 200 characters at most, or null
 */
public record DeployClass(
        String name,
        ClassCode code,
        @Nullable String description,
        GuestRef template,
        CloneMethod method,
        int seats,
        @Nullable String node,
        @Nullable String storage,
        @Nullable String login) {

    /** The most seats one class may have. */
    public static final int MOST_SEATS = 1000;

    /** The longest name, in characters. */
    public static final int LONGEST_NAME = 80;

    /** The longest description, in characters. */
    public static final int LONGEST_DESCRIPTION = 1000;

    /** The longest login, in characters. */
    public static final int LONGEST_LOGIN = 200;

    public DeployClass {
        name = ShownText.of(name);
    }
}
