package io.croft.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.croft.cluster.ClusterGrants;
import io.croft.cluster.Clusters;
import io.croft.inventory.GuestRef;
import io.croft.proxmox.qemu.CloneQemu;
import io.croft.proxmox.qemu.QemuApi;
import io.croft.simulator.Timing;
import io.croft.simulator.guest.GuestConfig;
import io.croft.simulator.guest.GuestKind;
import io.croft.testing.As;
import io.croft.testing.CroftTest;
import io.croft.testing.PveTasks;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;

@CroftTest
class GuestWorkTest {

    private static final VmIdRange RANGE = new VmIdRange(20000, 20999);

    @Autowired
    Clusters clusters;

    @Autowired
    ClusterGrants grants;

    @Autowired
    VmIds vmIds;

    @Autowired
    GuestWork work;

    @Autowired
    ClusterListing sight;

    private SimulatedCluster pve;
    private final String mark = "seat:" + UUID.randomUUID();

    @BeforeEach
    void start() {
        pve = new SimulatedCluster(clusters, grants, Timing.fast());
    }

    @AfterEach
    void stop() {
        pve.close();
    }

    @Test
    void aCloneCarriesItsMarkAndCroftsTagAndIsMadeOnlyOnce() throws Exception {
        GuestRef target = lease();
        assertThat(cloneTo(target, WorkProgress.SILENT)).isEqualTo(target);
        assertThat(cloneTo(target, WorkProgress.SILENT)).isEqualTo(target);
        assertThat(pve.guest(target.vmid())).hasValueSatisfying(guest -> {
            assertThat(guest.name()).isEqualTo("seat-01");
            assertThat(guest.config().get("tags")).contains("croft");
            assertThat(guest.config().get("description")).contains("croft:" + mark);
        });
        assertThat(pve.served("POST", "/clone")).isEqualTo(1);
        assertThat(inCompany(() -> work.exists(ours(target)))).isTrue();
    }

    @Test
    void aClusterThatKeepsTheTagToItsAdministratorsStillGetsItsClone() throws Exception {
        pve.close();
        pve = SimulatedCluster.asPveAdmin(clusters, grants);
        pve.simulator.faults().tagRegistered("croft");
        GuestRef made = cloneTo(lease(), WorkProgress.SILENT);
        assertThat(pve.guest(made.vmid())).hasValueSatisfying(guest -> {
            assertThat(guest.config().getOrDefault("tags", "")).doesNotContain("croft");
            assertThat(guest.config().get("description")).contains("croft:" + mark);
        });
        assertThat(pve.served("POST", "/clone")).isEqualTo(1);
    }

    @Test
    void aLockTimeoutIsRetriedUntilTheLockIsFree() throws Exception {
        pve.simulator.faults().storageLocked("shared");
        WatchedProgress progress =
                new WatchedProgress(wait -> pve.simulator.faults().storageUnlocked("shared"));
        GuestRef made = cloneTo(lease(), progress);
        assertThat(pve.guest(made.vmid())).isPresent();
        assertThat(progress.waits()).contains("dispatch.waiting.retry");
    }

    @Test
    void aCutConnectionMakesNoSecondClone() throws Exception {
        pve.simulator.faults().cutAfterNextRequest("POST", "/clone$");
        GuestRef made = cloneTo(lease(), WorkProgress.SILENT);
        assertThat(pve.guest(made.vmid())).isPresent();
        assertThat(pve.served("POST", "/clone")).isEqualTo(1);
        assertThat(pve.simulator.guests()).hasSize(2);
    }

    @Test
    void anIdThatSomebodyElseHasTakenIsReplacedAndTheirGuestLeftAlone() throws Exception {
        GuestRef target = lease();
        somebodyClones(target.vmid(), null);
        GuestRef made = cloneTo(target, WorkProgress.SILENT);
        assertThat(made).isNotEqualTo(target);
        assertThat(pve.guest(target.vmid()).orElseThrow().name()).isEqualTo("somebody-elses");
        assertThat(pve.guest(made.vmid()).orElseThrow().name()).isEqualTo("seat-01");
        assertThat(lease()).isEqualTo(made);
    }

    @Test
    void aCloneBegunByAProcessThatHasDiedIsAwaited() throws Exception {
        GuestRef target = beginSlowClone();
        assertThat(cloneTo(target, WorkProgress.SILENT)).isEqualTo(target);
        assertThat(pve.served("POST", "/clone")).isEqualTo(1);
    }

    @Test
    void aGuestThatIsStillBeingClonedIsAwaitedAndThenDeleted() throws Exception {
        GuestRef target = beginSlowClone();
        inCompany(() -> {
            work.destroy(ours(target), silent());
            return true;
        });
        assertThat(pve.simulator.guests()).hasSize(1);
        assertThat(pve.simulator.volumes()).hasSize(1);
    }

    /** A clone that is being made and that nobody waits for. */
    private GuestRef beginSlowClone() throws Exception {
        pve.close();
        pve = new SimulatedCluster(clusters, grants, Timing.fast().withClonePerDisk(Duration.ofMillis(1500)));
        GuestRef target = lease();
        inCompany(() -> template()
                .clone(new CloneQemu(
                        target.vmid(),
                        "seat-01",
                        false,
                        null,
                        null,
                        null,
                        null,
                        new GuestMark(mark).notes("Seat 1"),
                        null)));
        sight.forget(pve.id);
        return target;
    }

    @Test
    void aCloneThatFailsHalfWayBecauseItsWorkerDiedIsMadeAnew() throws Exception {
        pve.simulator.faults().failTaskAt("qmclone", 50, "interrupted by signal");
        GuestRef made = cloneTo(lease(), WorkProgress.SILENT);
        assertThat(pve.guest(made.vmid())).isPresent();
        assertThat(pve.served("POST", "/clone")).isEqualTo(2);
        assertThat(pve.simulator.guests()).hasSize(2);
    }

    @Test
    @Timeout(15)
    void aCloneLeftLockedByAMakerThatIsGoneIsReplacedUnderAnotherId() throws Exception {
        GuestRef target = lease();
        leaveHalfMade(target);
        GuestRef made = cloneTo(target, WorkProgress.SILENT);
        assertThat(made).isNotEqualTo(target);
        assertThat(pve.guest(made.vmid())).isPresent();
        assertThat(pve.served("DELETE", "/" + target.vmid())).isEqualTo(1);
    }

    /** A clone whose node died in the middle: our mark, PVE's lock, and no task. */
    private void leaveHalfMade(GuestRef target) {
        pve.simulator
                .state()
                .guests()
                .create(
                        "pve1",
                        GuestKind.QEMU,
                        target.vmid(),
                        GuestConfig.empty()
                                .with("name", "seat-01")
                                .with("lock", "clone")
                                .with("description", new GuestMark(mark).notes("Seat 1")));
    }

    @Test
    void aGuestThatCroftsAccountMayNotSeeIsNotTakenForGone() throws Exception {
        pve.close();
        pve = SimulatedCluster.asPveAdmin(clusters, grants);
        GuestRef made = cloneTo(lease(), WorkProgress.SILENT);
        pve.hide(made);
        sight.forget(pve.id);
        assertThatThrownBy(() -> inCompany(() -> work.destroy(ours(made), silent())))
                .asInstanceOf(type(WorkFailed.class))
                .satisfies(failed -> {
                    assertThat(failed.kind()).isEqualTo(FailureKind.REFUSED);
                    assertThat(failed.text().key()).isEqualTo("dispatch.unseen");
                });
        assertThat(pve.guest(made.vmid())).isPresent();
        assertThat(lease()).isEqualTo(made);
    }

    @Test
    void aFullStorageStopsTheWorkWithTheWordsOfProxmox() {
        pve.simulator.faults().storageFull("shared");
        assertThatThrownBy(() -> cloneTo(lease(), WorkProgress.SILENT))
                .asInstanceOf(type(WorkFailed.class))
                .satisfies(failed -> {
                    assertThat(failed.kind()).isEqualTo(FailureKind.FULL);
                    assertThat(failed.text().key()).isEqualTo("dispatch.unable.clone");
                    assertThat(failed.text().args().get(1)).isNotBlank();
                });
    }

    @Test
    void aDeadNodeIsBorneUntilItIsBack() throws Exception {
        GuestRef target = lease();
        pve.simulator.faults().nodeDead("pve1");
        WatchedProgress progress =
                new WatchedProgress(wait -> pve.simulator.faults().nodeAlive("pve1"));
        GuestRef made = cloneTo(target, progress);
        assertThat(pve.guest(made.vmid())).isPresent();
    }

    @Test
    void onlyAGuestWithItsMarkIsDeletedAndItsIdIsNotUsedAgainSoon() throws Exception {
        GuestRef made = cloneTo(lease(), WorkProgress.SILENT);
        assertThatThrownBy(() -> inCompany(() -> {
                    work.destroy(new MarkedGuest(made, "seat:other"), silent());
                    return true;
                }))
                .asInstanceOf(type(WorkFailed.class))
                .extracting(WorkFailed::kind)
                .isEqualTo(FailureKind.FOREIGN);
        inCompany(() -> {
            work.start(ours(made), silent());
            work.destroy(ours(made), silent());
            work.destroy(ours(made), silent());
            return true;
        });
        assertThat(pve.guest(made.vmid())).isEmpty();
        assertThat(lease().vmid()).isNotEqualTo(made.vmid());
    }

    @Test
    void aGuestIsStartedOnceAndToldWhenItDoesNotShutDown() throws Exception {
        GuestRef made = cloneTo(lease(), WorkProgress.SILENT);
        inCompany(() -> {
            work.start(ours(made), silent());
            work.start(ours(made), silent());
            return true;
        });
        assertThat(pve.guest(made.vmid()).orElseThrow().running()).isTrue();
        assertThat(pve.served("POST", made.vmid() + "/status/start")).isEqualTo(1);
        pve.simulator.faults().ignoreShutdown(made.vmid());
        assertThatThrownBy(() -> inCompany(() -> {
                    work.shutdown(ours(made), Duration.ofSeconds(1), silent());
                    return true;
                }))
                .asInstanceOf(type(WorkFailed.class))
                .extracting(WorkFailed::kind)
                .isEqualTo(FailureKind.TIMED_OUT);
        inCompany(() -> {
            work.stop(ours(made), silent());
            return true;
        });
        assertThat(pve.guest(made.vmid()).orElseThrow().running()).isFalse();
    }

    @Test
    void aSnapshotIsTakenOnceAndRevertedTo() throws Exception {
        GuestRef made = cloneTo(lease(), WorkProgress.SILENT);
        inCompany(() -> {
            work.snapshot(ours(made), "baseline", "As handed out", silent());
            work.snapshot(ours(made), "baseline", "As handed out", silent());
            work.rollback(ours(made), "baseline", silent());
            return true;
        });
        assertThat(pve.served("POST", made.vmid() + "/snapshot")).isEqualTo(1);
        inCompany(() -> {
            work.deleteSnapshot(ours(made), "baseline", silent());
            work.deleteSnapshot(ours(made), "baseline", silent());
            work.makeTemplate(ours(made), silent());
            work.makeTemplate(ours(made), silent());
            return true;
        });
        assertThat(pve.guest(made.vmid()).orElseThrow().template()).isTrue();
    }

    @Test
    void aGuestThatIsGoneIsSaidToBeGone() {
        assertThatThrownBy(() -> inCompany(() -> {
                    work.start(ours(new GuestRef(pve.id, 4711)), silent());
                    return true;
                }))
                .asInstanceOf(type(WorkFailed.class))
                .extracting(WorkFailed::kind)
                .isEqualTo(FailureKind.GONE);
    }

    private GuestRef cloneTo(GuestRef target, WorkProgress progress) throws Exception {
        CloneGuest order = new CloneGuest(pve.template(), null, target, null, null, "seat-01", mark, "Seat 1", false);
        return inCompany(() -> work.clone(order, new WorkContext(pve.company, Urgency.NORMAL, progress)));
    }

    private void somebodyClones(int vmid, String notes) throws Exception {
        inCompany(() -> PveTasks.end(
                clusters.connect(pve.id),
                template().clone(new CloneQemu(vmid, "somebody-elses", false, null, null, null, null, notes, null))));
    }

    private QemuApi template() {
        return clusters.connect(pve.id).node("pve1").qemu(SimulatedCluster.TEMPLATE);
    }

    private GuestRef lease() {
        return As.call(pve.teacher, () -> vmIds.lease(new LeaseRequest(pve.id, pve.company, mark, RANGE)));
    }

    private MarkedGuest ours(GuestRef guest) {
        return new MarkedGuest(guest, mark);
    }

    private WorkContext silent() {
        return new WorkContext(pve.company, Urgency.NORMAL, WorkProgress.SILENT);
    }

    private <T> T inCompany(ScopedValue.CallableOp<T, Exception> call) throws Exception {
        return As.call(pve.teacher, call);
    }
}
