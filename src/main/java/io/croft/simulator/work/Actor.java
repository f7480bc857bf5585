package io.croft.simulator.work;

/**
 * Who lets something be done, as UPIDs tell it.
 *
 * @param owner {@code user@realm} or {@code user@realm!token}
 * @param root  whether what only the superuser may set is allowed
 * @param pastLocks whether the lock of a guest is passed by, as with {@code skiplock}
 */
public record Actor(String owner, boolean root, boolean pastLocks) {

    /** The superuser at a shell. */
    public static final Actor SHELL = new Actor("root@pam", true, false);
}
