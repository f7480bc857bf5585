package io.croft.fleet;

import io.croft.job.JobFailed;
import io.croft.kernel.Text;

/** A machine of a fleet cannot be made or reverted; the text says why. */
final class FleetRefused extends JobFailed {

    private static final long serialVersionUID = 1L;

    FleetRefused(Text text) {
        super(text);
    }

    FleetRefused(Text text, Throwable cause) {
        super(text, cause);
    }
}
