package io.croft.inventory;

import java.time.Duration;

/** A span of time to look at, with the length of its steps. */
public enum CapacitySpan {
    DAY(Duration.ofDays(1), Duration.ofMinutes(5)),
    WEEK(Duration.ofDays(7), Duration.ofHours(1)),
    MONTH(Duration.ofDays(30), Duration.ofHours(4)),
    YEAR(Duration.ofDays(365), Duration.ofDays(1));

    private final Duration length;
    private final Duration step;

    CapacitySpan(Duration length, Duration step) {
        this.length = length;
        this.step = step;
    }

    /** From the first step until now. */
    public Duration length() {
        return length;
    }

    /** From one step to the next. */
    public Duration step() {
        return step;
    }
}
