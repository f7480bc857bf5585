package io.croft.inventory;

import java.time.Duration;

/** How far back use of the clusters is looked at, and in what steps. */
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

    /** From the earliest moment until now. */
    public Duration length() {
        return length;
    }

    /** From one point to the next. */
    public Duration step() {
        return step;
    }
}
