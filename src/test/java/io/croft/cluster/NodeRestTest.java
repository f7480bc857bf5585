package io.croft.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.croft.ssh.HostKeyProbe;
import io.croft.ssh.HostUnreachable;
import io.croft.ssh.RemoteShell;
import io.croft.testing.TestClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class NodeRestTest {

    private final TestClock clock = new TestClock();
    private final NodeShell shell = new NodeShell(clock);
    private int tried;

    @Test
    void aNodeThatLetSomebodyWaitInVainIsLeftAloneForAFewSecondsAndTheOthersAreToldAtOnce() {
        HostUnreachable first = failure(Duration.ofSeconds(10));
        clock.advance(NodeShell.REST.minusSeconds(1));
        assertThat(failure(Duration.ofSeconds(10))).isSameAs(first);
        assertThat(tried).isEqualTo(1);
        clock.advance(Duration.ofSeconds(2));
        assertThat(failure(Duration.ofSeconds(10))).isNotSameAs(first);
        assertThat(tried).isEqualTo(2);
    }

    @Test
    void aNodeThatRefusesAtOnceIsTriedByEverybody() {
        HostUnreachable first = failure(Duration.ZERO);
        assertThat(failure(Duration.ZERO)).isNotSameAs(first);
        assertThat(tried).isEqualTo(2);
    }

    private HostUnreachable failure(Duration after) {
        return catchThrowableOfType(HostUnreachable.class, () -> shell.open(() -> connect(after)));
    }

    /** Nothing listens there. */
    private RemoteShell connect(Duration taking) {
        tried++;
        clock.advance(taking);
        HostKeyProbe.fetch("127.0.0.1", 1);
        throw new AssertionError("somebody listens there");
    }
}
