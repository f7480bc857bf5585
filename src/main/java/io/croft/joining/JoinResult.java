package io.croft.joining;

import io.croft.kernel.Problem;
import java.util.List;

/** What came of opening an invite link. */
public sealed interface JoinResult {

    /** The person has a place; the same one again when they come twice. */
    record Seated(TargetId target, PlaceId place) implements JoinResult {}

    /**
     * Every place is taken; the person gets one when it is their turn.
     *
     * @param position their number in the line, from 1
     */
    record Waits(TargetId target, int position) implements JoinResult {}

    /** Somebody is asked first whether the person may join. */
    record Asks(TargetId target) implements JoinResult {}

    /** The link does not let this person in, or what they typed cannot be used. */
    record Refused(List<Problem> problems) implements JoinResult {

        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
