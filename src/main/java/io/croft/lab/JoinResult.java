package io.croft.lab;

import io.croft.kernel.Problem;
import java.util.List;

/** What came of opening an invite link. */
public sealed interface JoinResult {

    /** The person has a seat; the same one again when they come twice. */
    record Seated(ClassId labClass, SeatId seat) implements JoinResult {}

    /** Every seat is taken; the person is told when one becomes free. */
    record Waits(ClassId labClass, int position) implements JoinResult {}

    /** The teacher is asked first whether the person may join. */
    record Asks(ClassId labClass) implements JoinResult {}

    /** The link does not let this person in, or what they typed cannot be used. */
    record Refused(List<Problem> problems) implements JoinResult {}
}
