package io.croft.signin;

import io.croft.kernel.Problem;
import java.util.List;

/** What became of a change of one's own password. */
public sealed interface ChangePasswordResult {

    /** The new password counts; every other session of the person has ended. */
    record Changed() implements ChangePasswordResult {}

    /** The old password counts; problems name the fields {@code current} and {@code replacement}. */
    record Refused(List<Problem> problems) implements ChangePasswordResult {}
}
