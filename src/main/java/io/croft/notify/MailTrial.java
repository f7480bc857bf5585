package io.croft.notify;

import io.croft.kernel.Problem;
import io.croft.kernel.Text;
import java.util.List;

/** What came of sending a mail to try a server. */
public sealed interface MailTrial {

    /** The server took the mail. */
    record Accepted(Text words) implements MailTrial {}

    /** It went wrong; the words say where and what to look at. */
    record Failed(Text words) implements MailTrial {}

    /** Nothing was tried; every problem names a field of {@link MailForm}, or {@code to}. */
    record Refused(List<Problem> problems) implements MailTrial {}
}
