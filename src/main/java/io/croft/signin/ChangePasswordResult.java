package io.croft.signin;

import io.croft.kernel.Problem;
import java.util.List;

/** The result of changing one's own password. */
public sealed interface ChangePasswordResult {

    /** The new password is valid; all other sessions of the person have ended. */
    record Changed() implements ChangePasswordResult {}

    /** The old password stays; problems name the fields {@code current} and {@code replacement}. */
    record Refused(List<Problem> problems) implements ChangePasswordResult {}
}
