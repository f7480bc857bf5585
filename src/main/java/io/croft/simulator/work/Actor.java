package io.croft.simulator.work;

/**
 * Who lets something be done, as UPIDs tell it.
 *
 * @param owner {@code user@realm} or {@code user@realm!token}
 * @param root  whether what only the superuser may set is allowed
 */
public record Actor(String owner, boolean root) {

    /** The superuser at a shell. */
    public static final Actor SHELL = new Actor("root@pam", true);
}
