package io.croft.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.croft.cluster.ClusterGrants;
import io.croft.cluster.Clusters;
import io.croft.proxmox.cluster.GuestKind;
import io.croft.proxmox.nodes.BackupGuest;
import io.croft.simulator.Timing;
import io.croft.testing.CroftTest;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Machines and containers are backed up once per wish, and their backups listed and deleted. */
@CroftTest
class GuestBackupsTest {

    @Autowired
    Clusters clusters;

    @Autowired
    ClusterGrants grants;

    @Autowired
    VmIds vmIds;

    @Autowired
    GuestWork work;

    @Autowired
    GuestBackups backups;

    @Autowired
    ClusterListing sight;

    private final BackUpGuest wish =
            BackUpGuest.running("shared", "backup:" + UUID.randomUUID(), "Before the {{exam}}\n C:\\temp");

    private BothKinds kinds;

    @BeforeEach
    void start() throws Exception {
        kinds = new BothKinds(clusters, grants, vmIds, work, Timing.fast());
    }

    @AfterEach
    void stop() {
        kinds.close();
    }

    @ParameterizedTest
    @EnumSource(GuestKind.class)
    void aBackupIsMadeOnceAlthoughTheAnswerIsLost(GuestKind kind) throws Exception {
        MarkedGuest made = kinds.make(kind, "shared");
        kinds.pve.simulator.faults().cutAfterNextRequest("POST", "/vzdump$");
        StoredBackup first = kinds.inCompany(() -> backups.backUp(made, wish, kinds.silent()));
        StoredBackup again = kinds.inCompany(() -> backups.backUp(made, wish, kinds.silent()));
        assertThat(again).isEqualTo(first);
        assertThat(first.notes()).startsWith("Before the { {exam}} C:/temp [croft:backup:");
        assertThat(first.vmid()).isEqualTo(made.ref().vmid());
        assertThat(kinds.pve.served("POST", "/vzdump")).isEqualTo(1);
        assertThat(stored(made)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(GuestKind.class)
    void aBackupBegunByAProcessThatDiedIsAwaited(GuestKind kind) throws Exception {
        kinds.close();
        kinds = new BothKinds(clusters, grants, vmIds, work, Timing.fast().withClonePerDisk(Duration.ofMillis(800)));
        MarkedGuest made = kinds.make(kind, "shared");
        kinds.doing(() -> clusters.connect(kinds.pve.id)
                .node("pve1")
                .backup(new BackupGuest(made.ref().vmid(), "shared", BackupGuest.Mode.SNAPSHOT, wish.notes(), false)));
        sight.forget(kinds.pve.id);
        kinds.doing(() -> backups.backUp(made, wish, kinds.silent()));
        assertThat(kinds.pve.served("POST", "/vzdump")).isEqualTo(1);
        assertThat(stored(made)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(GuestKind.class)
    void aBackupWhoseNotesCouldNotBeWrittenIsMadeOnceAndNamed(GuestKind kind) throws Exception {
        MarkedGuest made = kinds.make(kind, "shared");
        kinds.pve.simulator.faults().refuseNotes(true);
        assertThatThrownBy(() -> kinds.doing(() -> backups.backUp(made, wish, kinds.silent())))
                .isInstanceOfSatisfying(WorkFailed.class, failed -> {
                    assertThat(failed.kind()).isEqualTo(FailureKind.FAILED);
                    assertThat(failed.text().key()).isEqualTo("dispatch.backup.unmarked");
                    assertThat(failed.text().args().getLast())
                            .contains("vzdump-")
                            .contains("-" + made.ref().vmid() + "-");
                });
        kinds.pve.simulator.faults().clear();
        assertThat(kinds.pve.served("POST", "/vzdump")).isEqualTo(1);
        assertThat(stored(made)).hasSize(1);
    }

    @Test
    void noTemplateIsLeftInTheNotesHoweverManyBracesThereAre() {
        assertThat(BackUpGuest.running("shared", "backup:x", "a {{{{vmid}} {{{node}}}")
                        .notes())
                .doesNotContain("{{");
    }

    @ParameterizedTest
    @EnumSource(GuestKind.class)
    void aLockedGuestIsBackedUpOnceItsLockIsGone(GuestKind kind) throws Exception {
        MarkedGuest made = kinds.make(kind, "shared");
        kinds.real(made).configure(config -> config.with("lock", "snapshot"));
        WatchedProgress progress =
                new WatchedProgress(_ -> kinds.real(made).configure(config -> config.without("lock")));
        kinds.doing(() -> backups.backUp(made, wish, kinds.context(progress)));
        assertThat(progress.waits()).contains("dispatch.waiting.lock");
        assertThat(stored(made)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(GuestKind.class)
    void aStorageThatIsFullOrTakesNoBackupsIsSaidToBeSo(GuestKind kind) throws Exception {
        MarkedGuest made = kinds.make(kind, "shared");
        kinds.pve.simulator.faults().storageFull("shared");
        assertFails(FailureKind.FULL, () -> backups.backUp(made, wish, kinds.silent()));
        kinds.pve.simulator.faults().clear();
        assertFails(
                FailureKind.REFUSED,
                () -> backups.backUp(made, BackUpGuest.running("local-lvm", "backup:x", ""), kinds.silent()));
        assertThat(kinds.real(made).config().lock()).isNull();
    }

    @ParameterizedTest
    @EnumSource(GuestKind.class)
    void aNodeThatDiesIsWaitedForAndTheBackupMadeOnce(GuestKind kind) throws Exception {
        MarkedGuest made = kinds.make(kind, "shared");
        kinds.pve.simulator.faults().nodeDead("pve1");
        WatchedProgress progress =
                new WatchedProgress(_ -> kinds.pve.simulator.faults().nodeAlive("pve1"));
        kinds.doing(() -> backups.backUp(made, wish, kinds.context(progress)));
        assertThat(stored(made)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(GuestKind.class)
    void aBackupIsDeletedOnceAndAProtectedOneIsKept(GuestKind kind) throws Exception {
        MarkedGuest made = kinds.make(kind, "shared");
        StoredBackup plain = kinds.inCompany(() -> backups.backUp(made, wish, kinds.silent()));
        BackUpGuest kept = new BackUpGuest("shared", BackupGuest.Mode.SNAPSHOT, "backup:kept", "", true);
        StoredBackup safe = kinds.inCompany(() -> backups.backUp(made, kept, kinds.silent()));
        assertThat(safe.isProtected()).isTrue();
        kinds.pve.simulator.faults().cutAfterNextRequest("DELETE", "/content/");
        kinds.doing(() -> {
            backups.delete(plain, kinds.silent());
            backups.delete(plain, kinds.silent());
        });
        assertThat(stored(made)).containsExactly(safe);
        assertFails(FailureKind.REFUSED, () -> backups.delete(safe, kinds.silent()));
        assertThat(stored(made)).containsExactly(safe);
    }

    @ParameterizedTest
    @EnumSource(GuestKind.class)
    void somebodyElsesGuestIsNotBackedUp(GuestKind kind) throws Exception {
        MarkedGuest made = kinds.make(kind, "shared");
        assertFails(
                FailureKind.FOREIGN,
                () -> backups.backUp(new MarkedGuest(made.ref(), "machine:other"), wish, kinds.silent()));
        assertThat(stored(made)).isEmpty();
    }

    private List<StoredBackup> stored(MarkedGuest guest) throws Exception {
        return kinds.inCompany(() -> backups.list(guest.ref(), "pve1", "shared"));
    }

    private void assertFails(FailureKind kind, BothKinds.Deed deed) {
        assertThatThrownBy(() -> kinds.doing(deed))
                .asInstanceOf(type(WorkFailed.class))
                .satisfies(failed -> assertThat(failed.kind())
                        .as(failed.text().key() + " " + failed.text().args())
                        .isEqualTo(kind));
    }
}
