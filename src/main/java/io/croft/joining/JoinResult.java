package io.croft.joining;

import io.croft.kernel.Problem;
import java.util.List;

/** The result of using an invite link. */
public sealed interface JoinResult {

    /** The person has a place; the same one when they had one already. */
    record Seated(TargetId target, PlaceId place) implements JoinResult {}

    /**
     * No place is free; the person waits.
     *
     * @param target the target
     * @param position the position in the waiting line, from 1
     */
    record Waits(TargetId target, int position) implements JoinResult {}

    /** The person waits for an approval. */
    record Asks(TargetId target) implements JoinResult {}

    /** The link does not admit this person, or the input is invalid. */
    record Refused(List<Problem> problems) implements JoinResult {

        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
