package io.croft.activity;

import io.croft.kernel.Problem;
import io.croft.kernel.Text;
import java.util.List;

/** What came of a test message. */
public sealed interface ForwardTrial {

    /** It was taken; over UDP nobody knows that. */
    record Sent(Text words) implements ForwardTrial {}

    /** It was sent, and the server did not say whether it has read it. */
    record Unconfirmed(Text words) implements ForwardTrial {}

    /** It was not taken. */
    record Failed(Text why) implements ForwardTrial {}

    /** What was typed is no such address. */
    record Refused(List<Problem> problems) implements ForwardTrial {

        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
