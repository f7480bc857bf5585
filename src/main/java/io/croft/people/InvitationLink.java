package io.croft.people;

import io.croft.access.UserId;
import java.time.Instant;

/**
 * A link that lets one person in once; this is the only time that its token is seen.
 *
 * @param mailed whether it is sent by mail, too
 */
public record InvitationLink(UserId person, String token, Instant expiresAt, boolean mailed) {

    /** Returns the path below Croft's own address, such as {@code invitation/7Q…}. */
    public String path() {
        return "invitation/" + token;
    }

    InvitationLink sent() {
        return new InvitationLink(person, token, expiresAt, true);
    }

    @Override
    public String toString() {
        return "InvitationLink[person=" + person + ", token=***, expiresAt=" + expiresAt + ", mailed=" + mailed + "]";
    }
}
