package io.croft.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.croft.cluster.ClusterId;
import io.croft.discovery.AddressReader.Answer;
import io.croft.inventory.GuestRef;
import io.croft.testing.TestClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AddressQueueTest {

    private final ClusterId cluster = ClusterId.next();
    private final TestClock clock = new TestClock();
    private final AddressQueue queue = new AddressQueue(clock);

    @Test
    void howeverManyGuestsAreLookedForOnlyTwoAskAtATime() {
        assertThat(IntStream.range(100, 200).filter(vmid -> queue.add(guest(vmid))))
                .hasSize(AddressQueue.ASKING);
    }

    @Test
    void aMachineThatHasJustStartedIsAskedBeforeThoseThatWereSilent() {
        IntStream.range(100, 125).forEach(vmid -> queue.add(guest(vmid)));
        IntStream.range(100, 125).forEach(_ -> queue.asked(queue.take().orElseThrow(), Answer.NOT_YET));
        clock.advance(AddressQueue.LONGEST_WAIT);
        queue.add(guest(500));
        assertThat(queue.take()).contains(guest(500));
        assertThat(queue.take()).contains(guest(100));
    }

    @Test
    void aGuestIsAskedSixtyTimesAtMostAndThenWhoAsksGoesHome() {
        assertThat(queue.add(guest(100))).isTrue();
        for (int tries = 0; tries < AddressQueue.TRIES; tries++) {
            assertThat(queue.take()).contains(guest(100));
            queue.asked(guest(100), Answer.NOT_YET);
            clock.advance(AddressQueue.LONGEST_WAIT.plus(Duration.ofSeconds(1)));
        }
        assertThat(queue.take()).isEmpty();
        assertThat(queue.add(guest(101))).isTrue();
    }

    @Test
    void aTurnThatComesBetweenTwoLooksAtTheClockIsNotWaitedForForEver() {
        Instant begin = Instant.parse("2026-11-20T08:00:00Z");
        Instant due = begin.plus(AddressQueue.FIRST_WAIT);
        Ticking ticking = new Ticking(begin, begin, begin, due.minusNanos(1_000), due.plusNanos(500_000));
        AddressQueue between = new AddressQueue(ticking);
        between.add(guest(100));
        between.asked(between.take().orElseThrow(), Answer.NOT_YET);
        assertTimeoutPreemptively(
                Duration.ofSeconds(5), () -> assertThat(between.take()).contains(guest(100)));
    }

    /** Shows these moments one after another, then the last one. */
    private static final class Ticking extends Clock {

        private final Deque<Instant> moments;

        Ticking(Instant... moments) {
            this.moments = new ArrayDeque<>(List.of(moments));
        }

        @Override
        public Instant instant() {
            return moments.size() > 1 ? moments.pop() : moments.getFirst();
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private GuestRef guest(int vmid) {
        return new GuestRef(cluster, vmid);
    }
}
