package io.croft.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.croft.cluster.ClusterGrants;
import io.croft.cluster.Clusters;
import io.croft.inventory.GuestRef;
import io.croft.kernel.Text;
import io.croft.proxmox.tasks.TaskResult;
import io.croft.proxmox.tasks.Upid;
import io.croft.simulator.Timing;
import io.croft.simulator.refusal.Refusal;
import io.croft.simulator.task.TaskWork;
import io.croft.testing.As;
import io.croft.testing.CroftTest;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the end of a task says, and what it does not. */
@CroftTest
class FollowedTasksTest {

    @Autowired
    Clusters clusters;

    @Autowired
    ClusterGrants grants;

    @Autowired
    Lanes lanes;

    @Autowired
    TaskFollower tasks;

    @Autowired
    ClusterListing sight;

    @Autowired
    NodeListing nodes;

    private SimulatedCluster pve;
    private Duration waited = Duration.ZERO;
    private int asked;

    @BeforeEach
    void start() {
        pve = new SimulatedCluster(clusters, grants, Timing.fast());
    }

    @AfterEach
    void stop() {
        pve.close();
    }

    @Test
    void theReasonOfAFailureIsFoundAtTheEndOfALongLog() throws Exception {
        Upid task = begin("qmigrate", run -> {
            for (int line = 0; line < 1_700; line++) {
                run.log("mirror-scsi0: transferred " + line);
            }
            run.log("ERROR: migration aborted (duration 00:10:00): no space left on pve2");
            throw new Refusal("migration aborted");
        });
        TaskResult result = As.call(pve.teacher, () -> tasks.follow(pve.id, task, WorkProgress.SILENT));
        assertThat(result)
                .asInstanceOf(type(TaskResult.Failed.class))
                .extracting(TaskResult.Failed::text)
                .isEqualTo("no space left on pve2");
    }

    @Test
    void whatTheHaManagerDoesAfterItsTaskIsWaitedForAndNotAskedAgain() throws Exception {
        reach(Duration.ofSeconds(90));
        assertThat(asked).isEqualTo(1);
        assertThat(waited).isEqualTo(Duration.ofSeconds(90));
    }

    @Test
    void aRequestThatTheHaManagerDoesNotCarryOutIsAskedAFewTimesOnly() {
        assertThatThrownBy(() -> reach(Duration.ofDays(1))).isInstanceOf(WorkFailed.class);
        assertThat(asked).isBetween(2, 6);
        assertThat(waited).isBetween(Duration.ofMinutes(4), Duration.ofMinutes(14));
    }

    private Upid begin(String type, TaskWork work) {
        return Upid.parse(pve.simulator
                .state()
                .tasks()
                .start("pve1", type, "9000", "root@pam", work)
                .toString());
    }

    private void reach(Duration takes) throws Exception {
        Pause counted = duration -> waited = waited.plus(duration);
        As.call(pve.teacher, () -> {
            new RetryLoop(lanes, tasks, sight, nodes, new LockSettings(Duration.ofMinutes(3)), counted)
                    .reach(new UnderHa(takes), new WorkContext(pve.company, Urgency.NORMAL, WorkProgress.SILENT));
            return true;
        });
    }

    /** A guest that the HA manager starts some time after it was asked to. */
    private final class UnderHa implements DesiredState {

        private final Duration takes;

        UnderHa(Duration takes) {
            this.takes = takes;
        }

        @Override
        public GuestRef guest() {
            return pve.template();
        }

        @Override
        public boolean reached(WorkContext work) {
            return asked > 0 && waited.compareTo(takes) >= 0;
        }

        @Override
        public Set<Lane> lanes() {
            return Set.of();
        }

        @Override
        public Optional<Upid> attempt(WorkContext work) {
            asked++;
            return Optional.of(begin("hastart", _ -> {}));
        }

        @Override
        public Text unable(Text reason) {
            return reason;
        }
    }
}
