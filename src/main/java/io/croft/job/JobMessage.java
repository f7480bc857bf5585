package io.croft.job;

import io.croft.kernel.Text;
import java.time.Instant;

/** A message of a job. */
public record JobMessage(Instant at, Level level, Text text) {

    /** The severity of a message. */
    public enum Level {
        STEP,
        NOTE,
        WARNING,
        ERROR
    }
}
