package io.croft.notify;

import io.croft.kernel.Text;

/** The result of an attempt to deliver. */
sealed interface Outcome {

    /** The answer in words. */
    Text words();

    record Delivered(Text words) implements Outcome {}

    /** It may succeed later. */
    record Again(Text words) implements Outcome {}

    /** Repeating is useless. */
    record Useless(Text words) implements Outcome {}
}
