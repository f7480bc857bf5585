package io.croft.notify;

import io.croft.kernel.Text;

/** What came of trying a delivery. */
sealed interface Outcome {

    /** What was answered, in plain words. */
    Text words();

    record Delivered(Text words) implements Outcome {}

    /** It may go well another time. */
    record Again(Text words) implements Outcome {}

    /** It will not go well by trying again. */
    record Useless(Text words) implements Outcome {}
}
