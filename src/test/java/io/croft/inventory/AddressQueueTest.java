package io.croft.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import io.croft.cluster.ClusterId;
import io.croft.inventory.AddressReader.Answer;
import io.croft.testing.TestClock;
import java.time.Duration;
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

    private GuestRef guest(int vmid) {
        return new GuestRef(cluster, vmid);
    }
}
