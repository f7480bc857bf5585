package io.croft.signin;

import io.croft.access.UserId;
import io.croft.kernel.Problem;
import java.util.List;

/** What became of somebody who signed up or accepted an invitation. */
public sealed interface SignUpResult {

    /** The person is there and may be signed in by {@link SignIn#enter}. */
    record Registered(UserId person, Entry entry) implements SignUpResult {}

    /** Nothing was made: the person had this account already and typed its password. */
    record Known(UserId person, Entry entry) implements SignUpResult {}

    /** Nothing was made; every problem names the field it belongs to, or none when the link itself is of no use. */
    record Refused(List<Problem> problems) implements SignUpResult {}
}
