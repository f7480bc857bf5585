package io.croft.proxmox.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.croft.proxmox.connection.Traffic;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.junit.jupiter.api.Test;

class ConnectionSlotsTest {

    private static final Reply ANSWER = new Reply(200, "OK", "{}");

    private final ConnectionSlots places = new ConnectionSlots();
    private final CountDownLatch agentsSpeak = new CountDownLatch(1);

    @Test
    void callsToSilentAgentsTakeNoConnectionFromAPersonAJobOrTheReadingOfTheCluster() throws Exception {
        askSilentAgents();
        for (Traffic other : new Traffic[] {Traffic.INTERACTIVE, Traffic.WORK, Traffic.SYNC}) {
            assertThat(other.<Reply, Exception>call(() -> places.in(CallKind.READ, Duration.ofMillis(1), () -> ANSWER)))
                    .isSameAs(ANSWER);
        }
        assertThatThrownBy(() -> Traffic.DISCOVERY.<Reply, Exception>call(
                        () -> places.in(CallKind.READ, Duration.ofMillis(1), () -> ANSWER)))
                .isInstanceOf(ConnectionRequestTimeoutException.class);
        agentsSpeak.countDown();
    }

    @Test
    void aThreadThatNamesNoKindOfTrafficWorks() {
        assertThat(Traffic.current()).isEqualTo(Traffic.WORK);
    }

    private void askSilentAgents() throws InterruptedException {
        CountDownLatch asked = new CountDownLatch(Traffic.DISCOVERY.connections());
        for (int n = 0; n < Traffic.DISCOVERY.connections(); n++) {
            Thread.startVirtualThread(() ->
                    Traffic.DISCOVERY.run(() -> assertThat(silentAgent(asked)).isSameAs(ANSWER)));
        }
        asked.await();
    }

    private Reply silentAgent(CountDownLatch asked) {
        try {
            return places.in(CallKind.READ, Duration.ofMinutes(1), () -> {
                asked.countDown();
                try {
                    agentsSpeak.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                return ANSWER;
            });
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
