package io.croft.outgoing;

import io.croft.kernel.Text;

/** What came of a call. */
public sealed interface CallResult {

    /** What was answered, in plain words. */
    Text words();

    /** The answer was a status from 200 to 299. */
    record Taken(Text words) implements CallResult {}

    /** It may be taken another time. */
    record NotTaken(Text words) implements CallResult {}

    /** Status 410: the receiver wants no more calls. */
    record Gone(Text words) implements CallResult {}
}
