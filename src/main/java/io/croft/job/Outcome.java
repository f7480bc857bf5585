package io.croft.job;

import java.time.Duration;

/** The outcome of a turn of a job in this process. */
sealed interface Outcome {

    /** The turn is finished. */
    record Over() implements Outcome {}

    /** Another process, or a later run in this one, has the turn; it must not be changed here. */
    record Lost() implements Outcome {}

    /** To be started again after this delay, here or in another process. */
    record Again(Duration delay) implements Outcome {}
}
