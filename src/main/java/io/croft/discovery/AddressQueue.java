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
 * The guests of one cluster whose addresses are looked for, and how many ask for them at a time. Gives out, of those whose turn has
 * come, the one that was asked least, so that a machine that has just started never waits behind silent ones.
 */
final class AddressQueue {

    /** Who asks at a time: a silent agent holds one of a node's three workers for 3 s, and work needs one. */
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

    /** When a guest is asked next, and how often it was. */
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

    /** Adds a guest unless it is looked for already; true when one more is needed to ask. */
    synchronized boolean add(GuestRef guest) {
        turns.putIfAbsent(guest, new Turn(0, clock.instant(), FIRST_WAIT, false));
        notifyAll();
        if (asking == ASKING || asking >= turns.size()) {
            return false;
        }
        asking++;
        return true;
    }

    /** The guest to ask now, once there is one; empty when nobody is left to ask, which ends the one who asks. */
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

    /** Takes in how asking a guest ended. */
    synchronized void asked(GuestRef guest, AddressReader.Answer answer) {
        turns.computeIfPresent(
                guest,
                (_, turn) -> answer != AddressReader.Answer.NOT_YET || turn.tries == TRIES
                        ? null
                        : turn.again(clock.instant()));
        notifyAll();
    }

    /** Looks for nobody any more. */
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

    /** Until the next turn, a second at most and never for ever. */
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
