package io.croft.lab;

import io.croft.fleet.CloneMethod;
import io.croft.inventory.GuestRef;
import io.croft.kernel.ShownText;
import org.jspecify.annotations.Nullable;

/**
 * A request for a class.
 *
 * @param name 1 to 80 characters
 * @param code names of guests are made from it; unique in the company
 * @param description at most 1,000 characters, or null
 * @param template a template the company may use
 * @param method how machines are made from the base
 * @param seats 1 to 1,000
 * @param node the node for the machines, or null for the best one
 * @param storage the storage for full clones, or null for that of the template
 * @param login shown to students, such as {@code student / student}, at most 200 characters, or null
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

    /** The most seats of one class. */
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
