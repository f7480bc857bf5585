package io.croft.fleet;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * Collects the numbers of ready machines and reports them a few times a second, so that a list is updated while it runs
 * with few statements.
 */
final class ReadyMachines {

    private static final Duration PAUSE = Duration.ofMillis(250);

    private final Consumer<List<Integer>> listener;
    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final List<Integer> gathered = new ArrayList<>();
    private Instant last;

    ReadyMachines(Consumer<List<Integer>> listener, Clock clock) {
        this.listener = listener;
        this.clock = clock;
        this.last = clock.instant();
    }

    /** Adds a machine; reports all collected ones when the pause is over. */
    void add(int number) {
        lock.lock();
        try {
            gathered.add(number);
            if (!clock.instant().isBefore(last.plus(PAUSE))) {
                tell();
            }
        } finally {
            lock.unlock();
        }
    }

    private void tell() {
        listener.accept(List.copyOf(gathered));
        gathered.clear();
        last = clock.instant();
    }
}
