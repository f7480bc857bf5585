package io.croft.discovery;

import io.croft.inventory.GuestRef;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The guests of one cluster whose addresses are searched, and the limit on concurrent queries. Of the guests that are
 * due, returns the one queried least often, so that a machine that has just started does not wait behind silent ones.
 */
final class AddressQueue {

    /**
     * Concurrent queries per cluster: a silent agent blocks one of the three workers of a node for 3 s, and other work
     * needs one.
     */
    static final int ASKING = 2;

    static final Duration FIRST_WAIT = Duration.ofMillis(500);
    static final Duration LONGEST_WAIT = Duration.ofSeconds(15);
    static final int TRIES = 60;

    private static final Duration LONGEST_NAP = Duration.ofSeconds(1);

    private final Map<GuestRef, Turn> turns = new LinkedHashMap<>();
    private final Clock clock;
    private int asking;

    AddressQueue(Clock clock) {
        this.clock = clock;
    }

    /** When a guest is queried next, and how often it was. */
    private record Turn(int tries, Instant due, Duration pause, boolean taken) {

        Turn take() {
            return new Turn(tries + 1, due, pause, true);
        }

        Turn again(Instant now) {
            Duration longer = pause.multipliedBy(3).dividedBy(2);
            Duration next = longer.compareTo(LONGEST_WAIT) < 0 ? longer : LONGEST_WAIT;
            return new Turn(tries, now.plus(pause), next, false);
        }
    }

    /** Adds a guest unless it is searched already; returns whether another querying thread should be started. */
    synchronized boolean add(GuestRef guest) {
        turns.putIfAbsent(guest, new Turn(0, clock.instant(), FIRST_WAIT, false));
        notifyAll();
        if (asking == ASKING || asking >= turns.size()) {
            return false;
        }
        asking++;
        return true;
    }

    /** Waits for the next guest that is due; empty when none is left, which ends the querying thread. */
    synchronized Optional<GuestRef> take() {
        try {
            while (asking <= turns.size()) {
                Optional<GuestRef> due = next();
                if (due.isPresent()) {
                    turns.computeIfPresent(due.get(), (_, turn) -> turn.take());
                    return due;
                }
                wait(Math.max(1, nap().toMillis()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        asking--;
        return Optional.empty();
    }

    /** Records the result of a query. */
    synchronized void asked(GuestRef guest, AddressReader.Answer answer) {
        turns.computeIfPresent(
                guest,
                (_, turn) -> answer != AddressReader.Answer.NOT_YET || turn.tries == TRIES
                        ? null
                        : turn.again(clock.instant()));
        notifyAll();
    }

    /** Ends the search for all guests. */
    synchronized void clear() {
        turns.clear();
        notifyAll();
    }

    private Optional<GuestRef> next() {
        Instant now = clock.instant();
        return turns.entrySet().stream()
                .filter(entry ->
                        !entry.getValue().taken && !entry.getValue().due.isAfter(now))
                .min(Comparator.comparingInt(entry -> entry.getValue().tries))
                .map(Map.Entry::getKey);
    }

    /** The time until the next guest is due, at most a second. */
    private Duration nap() {
        Instant now = clock.instant();
        Stream<Duration> waits = turns.values().stream()
                .filter(turn -> !turn.taken)
                .map(turn -> Duration.between(now, turn.due).plusMillis(1));
        return waits.filter(wait -> wait.compareTo(LONGEST_NAP) < 0)
                .min(Comparator.naturalOrder())
                .filter(Duration::isPositive)
                .orElse(LONGEST_NAP);
    }
}
