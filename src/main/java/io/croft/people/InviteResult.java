package io.croft.people;

import io.croft.kernel.Problem;
import java.util.List;

/** What became of an invitation. */
public sealed interface InviteResult {

    /** The person is invited; hand the link over now. */
    record Invited(InvitationLink link) implements InviteResult {}

    /** Nobody was invited; every problem names the field of {@link InvitePerson} it belongs to. */
    record Refused(List<Problem> problems) implements InviteResult {}
}
