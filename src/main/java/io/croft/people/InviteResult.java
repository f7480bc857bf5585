package io.croft.people;

import io.croft.kernel.Problem;
import java.util.List;

/** The result of an invitation. */
public sealed interface InviteResult {

    /** The person was invited; show the link now. */
    record Invited(InvitationLink link) implements InviteResult {}

    /** Nobody was invited; each problem names its field of {@link InvitePerson}. */
    record Refused(List<Problem> problems) implements InviteResult {}
}
