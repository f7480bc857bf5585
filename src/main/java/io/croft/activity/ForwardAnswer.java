package io.croft.activity;

import io.croft.kernel.Text;

/** What came of sending records on. */
sealed interface ForwardAnswer {

    /** It read to the end; over UDP nobody knows that. */
    record Taken() implements ForwardAnswer {}

    /** It kept the connection open and did not say whether it has read to the end. */
    record Unconfirmed(Text words) implements ForwardAnswer {}

    /** Not all of them arrived. */
    record NotTaken(Text why) implements ForwardAnswer {}
}
