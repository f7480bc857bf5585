package io.croft.simulator.access;

/**
 * An entry of the access control list.
 *
 * @param type {@code user}, {@code group} or {@code token}
 * @param who the id of the user, group or token
 * @param propagate whether it applies below the path too
 */
public record AccessEntry(String path, String type, String who, String role, boolean propagate) {

    boolean isFor(String otherType, String otherWho) {
        return type.equals(otherType) && who.equals(otherWho);
    }
}
