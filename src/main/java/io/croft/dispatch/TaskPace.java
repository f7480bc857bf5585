package io.croft.dispatch;

import io.croft.cluster.ClusterId;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Recent durations of tasks by type and cluster, used to poll a task about when it ends: each poll costs some 10 ms of
 * processor time on the node, and a class of 200 has a thousand tasks. Long tasks are polled from the first second on.
 */
final class TaskPace {

    private static final Duration UNKNOWN = Duration.ofMillis(100);
    private static final Duration SHORTEST = Duration.ofMillis(50);
    private static final Duration LONGEST = Duration.ofMillis(700);

    private final Map<Kind, Duration> typical = new ConcurrentHashMap<>();

    private record Kind(ClusterId cluster, String type) {}

    /** How long to wait before the first poll, 50 to 700 ms: nine tenths of the average duration. */
    Duration expected(ClusterId cluster, String type) {
        Duration known = typical.get(new Kind(cluster, type));
        return known == null ? UNKNOWN : within(known.multipliedBy(9).dividedBy(10));
    }

    /** Records a duration; recent ones count most. */
    void took(ClusterId cluster, String type, Duration duration) {
        typical.merge(
                new Kind(cluster, type),
                duration,
                (before, now) -> before.multipliedBy(3).plus(now).dividedBy(4));
    }

    private static Duration within(Duration wait) {
        if (wait.compareTo(SHORTEST) < 0) {
            return SHORTEST;
        }
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }
}
