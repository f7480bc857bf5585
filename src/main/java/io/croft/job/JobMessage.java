package io.croft.job;

import io.croft.kernel.Text;
import java.time.Instant;

/** A line of a job's messages. */
public record JobMessage(Instant at, Level level, Text text) {

    /** How much attention a message asks for. */
    public enum Level {
        STEP,
        NOTE,
        WARNING,
        ERROR
    }
}
