package io.croft.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.croft.access.TenantId;
import io.croft.cluster.ClusterId;
import io.croft.inventory.GuestRef;
import io.croft.kernel.Text;
import io.croft.proxmox.error.FailedCall;
import io.croft.proxmox.error.GuestLocked;
import io.croft.proxmox.tasks.Upid;
import io.croft.testing.CroftTest;
import io.croft.testing.PlainWords;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A guest that stays locked is waited for, for as long as is set and no longer. */
@CroftTest
class LockPatienceTest {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @Autowired
    Lanes lanes;

    @Autowired
    TaskFollower tasks;

    @Autowired
    ClusterListing sight;

    @Autowired
    NodeListing nodes;

    private Duration waited = Duration.ZERO;
    private int asked;

    @Test
    void aLockThatNobodyGivesBackEndsTheWorkAfterThePatienceThatIsSetWithWordsThatSayWhatToDo() {
        assertThatThrownBy(() -> reach(Duration.ofDays(1))).isInstanceOfSatisfying(WorkFailed.class, failed -> {
            assertThat(failed.kind()).isEqualTo(FailureKind.LOCKED);
            assertThat(PlainWords.of(failed.text()))
                    .startsWith("VM 123 stayed locked in Proxmox VE for 3 minutes: ")
                    .contains("qm unlock 123");
        });
        assertThat(waited).isEqualTo(PATIENCE);
        assertThat(asked).isGreaterThan(10);
    }

    @Test
    void aLockThatIsGivenBackInTimeIsWaitedForHoweverOftenItHasToBeAskedFor() throws Exception {
        reach(PATIENCE.minusSeconds(2));
        assertThat(waited).isEqualTo(PATIENCE.minusSeconds(2));
    }

    private void reach(Duration lockedFor) throws InterruptedException {
        Pause counted = duration -> waited = waited.plus(duration);
        new RetryLoop(lanes, tasks, sight, nodes, new LockSettings(PATIENCE), counted)
                .reach(new Locked(lockedFor), new WorkContext(TenantId.PROVIDER, Urgency.NORMAL, WorkProgress.SILENT));
    }

    /** A guest that a backup has locked for a while. */
    private final class Locked implements DesiredState {

        private final GuestRef guest = new GuestRef(ClusterId.next(), 123);
        private final Duration lockedFor;
        private boolean done;

        Locked(Duration lockedFor) {
            this.lockedFor = lockedFor;
        }

        @Override
        public GuestRef guest() {
            return guest;
        }

        @Override
        public boolean reached(WorkContext work) {
            return done;
        }

        @Override
        public Set<Lane> lanes() {
            return Set.of();
        }

        @Override
        public Optional<Upid> attempt(WorkContext work) {
            asked++;
            if (waited.compareTo(lockedFor) < 0) {
                throw new GuestLocked(
                        new FailedCall("POST", "/nodes/pve1/qemu/123/status/stop", 500, "VM is locked (backup)"),
                        "backup");
            }
            done = true;
            return Optional.empty();
        }

        @Override
        public Text unable(Text reason) {
            return reason;
        }
    }
}
