package io.croft.job;

import java.time.Duration;

/** What a turn of a job has come to in this process. */
sealed interface Outcome {

    /** Nothing is left to do for this turn. */
    record Over() implements Outcome {}

    /** Another process, or a later run in this one, has the turn now; it is not ours to touch. */
    record Lost() implements Outcome {}

    /** To be begun again, here or in another process, after this time. */
    record Again(Duration delay) implements Outcome {}
}
