package io.croft.activity;

import io.croft.kernel.Problem;
import io.croft.kernel.Text;
import java.util.List;

/** What came of trying a syslog server. */
public sealed interface SyslogTrial {

    /** It took a message; over UDP nobody knows that. */
    record Sent(Text words) implements SyslogTrial {}

    /** It got a message and did not say whether it has read it. */
    record Unconfirmed(Text words) implements SyslogTrial {}

    /** It did not. */
    record Failed(Text why) implements SyslogTrial {}

    /** What was typed is no server. */
    record Refused(List<Problem> problems) implements SyslogTrial {

        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
