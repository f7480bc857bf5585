package io.croft.signin;

import io.croft.access.UserId;
import io.croft.kernel.Problem;
import java.util.List;

/** The result of signing up or accepting an invitation. */
public sealed interface SignUpResult {

    /** The account was made; {@link SignIn#enter} signs in as it. */
    record Registered(UserId person, Entry entry) implements SignUpResult {}

    /** No account was made: the person has this account and typed its password. */
    record Known(UserId person, Entry entry) implements SignUpResult {}

    /** No account was made; each problem names its field, or none when the link is invalid. */
    record Refused(List<Problem> problems) implements SignUpResult {}
}
