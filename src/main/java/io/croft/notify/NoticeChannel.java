package io.croft.notify;

import java.util.Locale;

/** A way by which somebody hears of a notice. */
public enum NoticeChannel {
    /** The list under the bell in the top bar. */
    BELL,
    MAIL,
    /** A message to the address that a person's chat gave them. */
    CHAT,
    /** Another program, called over HTTP. */
    WEBHOOK;

    /** Whether it reaches a person, who can choose it. */
    public boolean isPersonal() {
        return this != WEBHOOK;
    }

    /** As it stands in message keys and the database's lists. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
