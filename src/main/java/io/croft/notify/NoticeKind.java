package io.croft.notify;

import io.croft.kernel.Text;
import java.util.Set;

/** A kind of notice, such as a failed job. A room contributes each of its kinds as a bean, see {@link #of}. */
public interface NoticeKind {

    /** Its name for ever, such as {@code job.failed}: letters, digits and dots, at most 60. */
    String key();

    /** What it is called where a person chooses. */
    Text label();

    /** Whom it is for. */
    NoticeAudience audience();

    /** The ways by which somebody hears of it who has chosen nothing. */
    Set<NoticeChannel> byDefault();

    /** Makes a kind; its bean comes from a {@code @Configuration} of the room that tells it. */
    static NoticeKind of(String key, Text label, NoticeAudience audience, NoticeChannel... byDefault) {
        return new PlainKind(key, label, audience, Set.of(byDefault));
    }
}
