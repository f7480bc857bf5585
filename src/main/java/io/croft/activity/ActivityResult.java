package io.croft.activity;

import java.util.Locale;

/** How an activity ended. */
public enum ActivityResult {
    SUCCESS,
    FAILED,
    /** It was begun, for example as a job. */
    IN_PROGRESS,
    WARNING;

    /** The name in exports and URLs, such as {@code in_progress}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
