package io.croft.notify;

import io.croft.kernel.Text;
import java.util.Set;

/** A kind of notices, such as failed jobs. Each kind is a bean of the room that sends it, see {@link #of}. */
public interface NoticeKind {

    /** Its permanent name, such as {@code job.failed}: letters, digits and dots, at most 60 characters. */
    String key();

    /** Its name where a person chooses. */
    Text label();

    /** Its recipients. */
    NoticeAudience audience();

    /** The channels for people who have not chosen. */
    Set<NoticeChannel> byDefault();

    /** Makes a kind; declare it as a bean in a {@code @Configuration} of the room that sends it. */
    static NoticeKind of(String key, Text label, NoticeAudience audience, NoticeChannel... byDefault) {
        return new PlainKind(key, label, audience, Set.of(byDefault));
    }
}
