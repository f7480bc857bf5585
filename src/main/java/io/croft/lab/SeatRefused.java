package io.croft.lab;

import io.croft.job.JobFailed;
import io.croft.kernel.Text;

/** A seat or class cannot be made or reverted; the text says why. */
final class SeatRefused extends JobFailed {

    private static final long serialVersionUID = 1L;

    SeatRefused(Text text) {
        super(text);
    }

    SeatRefused(Text text, Throwable cause) {
        super(text, cause);
    }
}
