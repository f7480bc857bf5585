package io.croft.activity.ui;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/** A length of time up to now that the list can be narrowed to. */
enum Period {
    HOUR("1h", Duration.ofHours(1)),
    DAY("1d", Duration.ofDays(1)),
    WEEK("7d", Duration.ofDays(7)),
    MONTH("30d", Duration.ofDays(30));

    private final String key;
    private final Duration length;

    Period(String key, Duration length) {
        this.key = key;
        this.length = length;
    }

    /** The value in the URL. */
    String key() {
        return key;
    }

    Duration length() {
        return length;
    }

    static Optional<Period> of(String key) {
        return Arrays.stream(values()).filter(period -> period.key.equals(key)).findFirst();
    }
}
