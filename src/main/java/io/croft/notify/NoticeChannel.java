package io.croft.notify;

import java.util.Locale;

/** A channel of notices. */
public enum NoticeChannel {
    /** The list under the bell in the top bar. */
    BELL,
    MAIL,
    /** A message to the incoming webhook of the chat of a person. */
    CHAT,
    /** Another program, called over HTTP. */
    WEBHOOK;

    /** Whether it reaches a person, who can choose it. */
    public boolean isPersonal() {
        return this != WEBHOOK;
    }

    /** The name in message keys and in the database. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
