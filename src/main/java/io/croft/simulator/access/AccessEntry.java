package io.croft.simulator.access;

/**
 * One entry of the access control list.
 *
 * @param type      {@code user}, {@code group} or {@code token}
 * @param who       the user's, group's or token's id
 * @param propagate whether it holds below the path too
 */
public record AccessEntry(String path, String type, String who, String role, boolean propagate) {

    boolean isFor(String otherType, String otherWho) {
        return type.equals(otherType) && who.equals(otherWho);
    }
}
