package io.croft.activity;

import io.croft.kernel.Text;

/** What came of sending messages to a syslog server. */
sealed interface SyslogAnswer {

    /** It read to the end; over UDP nobody knows that. */
    record Taken() implements SyslogAnswer {}

    /** It kept the connection open and did not say whether it has read to the end. */
    record Unconfirmed(Text words) implements SyslogAnswer {}

    /** Not all of them arrived. */
    record NotTaken(Text why) implements SyslogAnswer {}
}
