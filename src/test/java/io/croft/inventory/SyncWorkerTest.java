package io.croft.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import io.croft.cluster.ClusterId;
import io.croft.cluster.ClusterPulse;
import io.croft.cluster.Clusters;
import io.croft.cluster.Speakers;
import io.croft.database.Broadcast;
import io.croft.kernel.Identifier;
import io.croft.testing.CroftTest;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CroftTest
class SyncWorkerTest {

    private static final int PATIENCE_SECONDS = 20;

    @Autowired
    Speakers speakers;

    @Autowired
    Broadcast broadcast;

    @Autowired
    Clusters clusters;

    @Autowired
    ClusterPulse pulse;

    @Autowired
    Mirrors mirrors;

    @Autowired
    MirrorStore store;

    @Autowired
    SyncRecords records;

    @Autowired
    ConfigReader configs;

    @Autowired
    SyncInterval pace;

    @Autowired
    Clock clock;

    private final ClusterId cluster = new ClusterId(Identifier.next());
    private final Semaphore rounds = new Semaphore(0);

    @Test
    void aRoundThatThrowsAnErrorIsFollowedByTheNext() throws InterruptedException {
        SyncWorker worker = SyncWorker.start(
                cluster,
                round(() -> {
                    throw new StackOverflowError("of the test");
                }),
                pulse,
                pace,
                clock);
        for (int turn = 0; turn < 3; turn++) {
            worker.readNow();
            assertThat(rounds.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(worker.isAlive()).isTrue();
        worker.stop();
        assertThat(worker.join(Duration.ofSeconds(PATIENCE_SECONDS))).isTrue();
    }

    @Test
    void aWorkerThatDiedIsReplaced() {
        SyncEngine engine = new SyncEngine(
                round(Thread.currentThread()::isInterrupted),
                pace,
                clusters,
                pulse,
                mirrors,
                store,
                records,
                speakers,
                broadcast,
                clock);
        engine.start();
        engine.readNow(cluster);
        Awaitility.await().atMost(Duration.ofSeconds(PATIENCE_SECONDS)).until(() -> {
            engine.replaceTheDead();
            engine.readNow(cluster);
            return rounds.availablePermits() > 2;
        });
        engine.stop();
    }

    /** A round that counts itself and then does this; the thread that ran it is interrupted, which ends a worker. */
    private SyncRound round(Runnable then) {
        return new SyncRound(clusters, pulse, mirrors, store, records, configs, speakers, clock, 1) {

            @Override
            boolean run(ClusterId ignored, Duration pause) {
                rounds.release();
                then.run();
                Thread.currentThread().interrupt();
                return true;
            }
        };
    }
}
