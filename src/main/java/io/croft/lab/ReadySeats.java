package io.croft.lab;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * Gathers seats that have become ready and writes them down a few times a second, so that a list fills while it runs
 * and the database sees a handful of statements.
 */
final class ReadySeats {

    private static final Duration PAUSE = Duration.ofMillis(250);

    private final Consumer<List<Integer>> ledger;
    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final List<Integer> gathered = new ArrayList<>();
    private Instant last;

    ReadySeats(Consumer<List<Integer>> ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
        this.last = clock.instant();
    }

    /** Takes up a seat, and writes what has gathered when the pause is over. */
    void add(int number) {
        lock.lock();
        try {
            gathered.add(number);
            if (!clock.instant().isBefore(last.plus(PAUSE))) {
                write();
            }
        } finally {
            lock.unlock();
        }
    }

    private void write() {
        ledger.accept(List.copyOf(gathered));
        gathered.clear();
        last = clock.instant();
    }
}
