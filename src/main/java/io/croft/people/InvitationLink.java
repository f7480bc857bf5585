package io.croft.people;

import io.croft.access.UserId;
import java.time.Instant;

/**
 * A link for one person and one use; the only time its token is returned.
 *
 * @param person the invited person
 * @param token the secret of the link
 * @param expiresAt when it stops working
 * @param mailed whether it was also mailed
 */
public record InvitationLink(UserId person, String token, Instant expiresAt, boolean mailed) {

    /** The path relative to the root, such as {@code invitation/7Q…}; a secret. */
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
