package io.croft.simulator.api;

import io.croft.simulator.ServedRequest;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** The requests served so far: a count per method and path, and the last few thousand. */
public final class Exchanges {

    private static final int KEPT = 5000;

    private final Deque<ServedRequest> last = new ArrayDeque<>();
    private final Map<String, LongAdder> counts = new ConcurrentHashMap<>();

    void add(ServedRequest request) {
        counts.computeIfAbsent(request.method() + " " + request.path(), _ -> new LongAdder())
                .increment();
        synchronized (last) {
            last.addLast(request);
            if (last.size() > KEPT) {
                last.removeFirst();
            }
        }
    }

    /** Oldest first. */
    public List<ServedRequest> last() {
        synchronized (last) {
            return List.copyOf(last);
        }
    }

    /** Counts by {@code METHOD /path}. */
    public Map<String, Long> counts() {
        Map<String, Long> copy = new TreeMap<>();
        counts.forEach((path, count) -> copy.put(path, count.sum()));
        return copy;
    }
}
