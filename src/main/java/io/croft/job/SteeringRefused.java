package io.croft.job;

import org.springframework.security.access.AccessDeniedException;

/** The actor may not have such work done, and so may not stop, reopen or plan it. */
public final class SteeringRefused extends AccessDeniedException {

    private static final long serialVersionUID = 1L;

    SteeringRefused(JobId job) {
        super("Not allowed to steer job " + job);
    }

    SteeringRefused(String scheduledKind) {
        super("Not allowed to have work of kind " + scheduledKind + " done by schedule");
    }
}
