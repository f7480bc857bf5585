package io.croft.activity;

import java.util.Locale;

/** The result of an activity. */
public enum ActivityResult {
    SUCCESS,
    FAILED,
    /** It was started, for example as a job. */
    IN_PROGRESS,
    WARNING;

    /** The name in exports and URLs, such as {@code in_progress}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
