package io.croft.activity;

import io.croft.kernel.Text;

/** What came of sending records on. */
sealed interface ForwardAnswer {

    /** The server has read everything; over UDP this is not known. */
    record Taken() implements ForwardAnswer {}

    /** The server kept the connection open without confirming that it has read everything. */
    record Unconfirmed(Text words) implements ForwardAnswer {}

    /** Not all messages were sent. */
    record NotTaken(Text why) implements ForwardAnswer {}
}
