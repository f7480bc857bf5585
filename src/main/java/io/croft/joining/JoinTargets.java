package io.croft.joining;

import io.croft.access.Permission;
import io.croft.access.UserId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/**
 * One kind of things that people join; a room that has such things implements it as a bean. All methods work within the company in
 * force. {@link #takePlace} and {@link #leavePlace} are called in the caller's transaction, while the row of the target's link is held:
 * for one target they never run at the same time. Nothing here may call a cluster.
 */
public interface JoinTargets {

    /** The kind that its targets' ids bear, such as {@code class}; 1 to 20 small letters. */
    String kind();

    /** What somebody needs to use a place: nobody comes by a link while this is withheld from the company. */
    Permission needed();

    /** Where people find their places of this kind: a path below Croft's own, without a slash at its beginning. */
    String ownPath();

    /** Those of these targets that exist. */
    Map<TargetId, JoinTarget> describe(Collection<TargetId> targets);

    /** Whether the acting person may change the target's link and answer those who ask; false when it does not exist. */
    boolean mayManage(TargetId target);

    /** The place of the target that a person has. */
    Optional<PlaceId> placeOf(TargetId target, UserId person);

    /** Gives a free place to a person who has none; empty when none is free. */
    Optional<PlaceId> takePlace(TargetId target, UserId person);

    /** Takes a place from a person; false when the person does not have it. */
    boolean leavePlace(TargetId target, PlaceId place, UserId person);
}
