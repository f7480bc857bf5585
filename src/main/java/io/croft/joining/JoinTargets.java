package io.croft.joining;

import io.croft.access.Permission;
import io.croft.access.UserId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/**
 * A kind of things that people join, such as classes; implemented as a bean by the room that has them. All methods work
 * in the company in scope. {@link #takePlace} and {@link #leavePlace} are called in the transaction of the caller with
 * the row of the link of the target locked, so they never run concurrently for one target. Implementations must not
 * call a cluster.
 */
public interface JoinTargets {

    /** The kind in the ids of its targets, such as {@code class}; 1 to 20 lower-case letters. */
    String kind();

    /** The permission needed to use a place: links are closed while it is withheld from the company. */
    Permission needed();

    /** The path of the screen on which people find their places, relative to the root, without a leading slash. */
    String ownPath();

    /** Those of these targets that exist. */
    Map<TargetId, JoinTarget> describe(Collection<TargetId> targets);

    /** Whether the actor may change the link of the target and answer requests; false when it does not exist. */
    boolean mayManage(TargetId target);

    /** The place a person has in the target. */
    Optional<PlaceId> placeOf(TargetId target, UserId person);

    /** Gives a free place to a person who has none; empty when none is free. */
    Optional<PlaceId> takePlace(TargetId target, UserId person);

    /** Takes a place from a person; false when the person does not have it. */
    boolean leavePlace(TargetId target, PlaceId place, UserId person);
}
