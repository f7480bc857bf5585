package io.croft.notify;

import io.croft.kernel.Problem;
import io.croft.kernel.Text;
import java.util.List;

/** The result of a test mail. */
public sealed interface MailTrial {

    /** The server took the mail. */
    record Accepted(Text words) implements MailTrial {}

    /** It failed; the words say at which step and what to check. */
    record Failed(Text words) implements MailTrial {}

    /** Nothing was sent; each problem names a field of {@link MailForm}, or {@code to}. */
    record Refused(List<Problem> problems) implements MailTrial {}
}
