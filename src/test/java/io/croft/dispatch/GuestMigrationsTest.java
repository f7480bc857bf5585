package io.croft.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.croft.cluster.ClusterGrants;
import io.croft.cluster.Clusters;
import io.croft.proxmox.cluster.GuestKind;
import io.croft.simulator.Timing;
import io.croft.testing.CroftTest;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Machines and containers come to another node once, with their disks. */
@CroftTest
class GuestMigrationsTest {

    @Autowired
    Clusters clusters;

    @Autowired
    ClusterGrants grants;

    @Autowired
    VmIds vmIds;

    @Autowired
    GuestWork work;

    @Autowired
    GuestMigrations migrations;

    @Autowired
    ClusterListing sight;

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
    void aRestingGuestMovesOnceAlthoughTheAnswerIsLost(GuestKind kind) throws Exception {
        MarkedGuest made = kinds.make(kind, "shared");
        kinds.pve.simulator.faults().cutAfterNextRequest("POST", "/migrate$");
        kinds.doing(() -> {
            migrations.migrate(made, MigrateGuest.to("pve2"), kinds.silent());
            migrations.migrate(made, MigrateGuest.to("pve2"), kinds.silent());
        });
        assertThat(kinds.real(made).node()).isEqualTo("pve2");
        assertThat(kinds.pve.served("POST", BothKinds.path(kind, made) + "/migrate"))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(GuestKind.class)
    void aRunningGuestStillRunsThere(GuestKind kind) throws Exception {
        MarkedGuest made = kinds.make(kind, "shared");
        MigrateGuest order = MigrateGuest.to("pve3").withRestart();
        kinds.doing(() -> {
            work.start(made, kinds.silent());
            migrations.migrate(made, order, kinds.silent());
        });
        assertThat(kinds.real(made).node()).isEqualTo("pve3");
        assertThat(kinds.real(made).power().running()).isTrue();
    }

    @Test
    void aRunningContainerIsNotRestartedUnlessItMayBe() throws Exception {
        MarkedGuest made = kinds.make(GuestKind.LXC, "shared");
        kinds.doing(() -> work.start(made, kinds.silent()));
        assertFails(FailureKind.REFUSED, () -> migrations.migrate(made, MigrateGuest.to("pve2"), kinds.silent()));
        assertThat(kinds.real(made).node()).isEqualTo("pve1");
        assertThat(kinds.pve.served("POST", "/migrate")).isZero();
    }

    @ParameterizedTest
    @EnumSource(GuestKind.class)
    void localDisksGoAlongToTheStorageThatIsNamed(GuestKind kind) throws Exception {
        MarkedGuest made = kinds.make(kind, "local");
        MigrateGuest order = MigrateGuest.to("pve2").withRestart().withStorage("local-lvm");
        kinds.doing(() -> {
            work.start(made, kinds.silent());
            migrations.migrate(made, order, kinds.silent());
        });
        assertThat(kinds.real(made).node()).isEqualTo("pve2");
        assertThat(kinds.option(made, BothKinds.disk(kind))).startsWith("local-lvm:");
    }

    @ParameterizedTest
    @EnumSource(GuestKind.class)
    void aMoveBegunByAProcessThatDiedIsAwaited(GuestKind kind) throws Exception {
        kinds.close();
        kinds = new BothKinds(clusters, grants, vmIds, work, Timing.fast().withMigrate(Duration.ofMillis(800)));
        MarkedGuest made = kinds.make(kind, "shared");
        kinds.doing(() -> kinds.api(kind, made).migrate(MigrateGuest.to("pve2")));
        sight.forget(kinds.pve.id);
        kinds.doing(() -> migrations.migrate(made, MigrateGuest.to("pve2"), kinds.silent()));
        assertThat(kinds.real(made).node()).isEqualTo("pve2");
        assertThat(kinds.pve.served("POST", BothKinds.path(kind, made) + "/migrate"))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(GuestKind.class)
    void aLockThatAMoveLeftBehindAtTheTargetIsWaitedForAndNoMoveAsked(GuestKind kind) throws Exception {
        MarkedGuest made = kinds.make(kind, "shared");
        kinds.real(made).configure(config -> config.with("lock", "migrate"));
        WatchedProgress progress =
                new WatchedProgress(_ -> kinds.real(made).configure(config -> config.without("lock")));
        kinds.doing(() -> migrations.migrate(made, MigrateGuest.to("pve1"), kinds.context(progress)));
        assertThat(progress.waits()).contains("dispatch.waiting.lock");
        assertThat(kinds.pve.served("POST", "/migrate")).isZero();
    }

    @Test
    void aContainerThatStartedAfterItWasLookedAtIsNotRestartedWithoutLeave() throws Exception {
        MarkedGuest made = kinds.make(GuestKind.LXC, "shared");
        kinds.doing(() -> work.start(made, kinds.silent()));
        kinds.doing(() -> assertThatThrownBy(
                        () -> kinds.api(GuestKind.LXC, made).migrate(MigrateGuest.to("pve2")))
                .hasMessageContaining("running container"));
        assertThat(kinds.real(made).node()).isEqualTo("pve1");
    }

    @ParameterizedTest
    @EnumSource(GuestKind.class)
    void aTargetThatIsDeadIsWaitedFor(GuestKind kind) throws Exception {
        MarkedGuest made = kinds.make(kind, "shared");
        kinds.pve.simulator.faults().nodeDead("pve2");
        WatchedProgress progress =
                new WatchedProgress(_ -> kinds.pve.simulator.faults().nodeAlive("pve2"));
        kinds.doing(() -> migrations.migrate(made, MigrateGuest.to("pve2"), kinds.context(progress)));
        assertThat(progress.waits()).isNotEmpty();
        assertThat(kinds.real(made).node()).isEqualTo("pve2");
    }

    @ParameterizedTest
    @EnumSource(GuestKind.class)
    void aMoveThatFailsIsToldInTheWordsOfTheTasksLog(GuestKind kind) throws Exception {
        MarkedGuest made = kinds.make(kind, "local");
        kinds.pve.simulator.faults().storageFull("local-lvm");
        MigrateGuest order = MigrateGuest.to("pve2").withStorage("local-lvm");
        assertFails(FailureKind.FULL, () -> migrations.migrate(made, order, kinds.silent()));
        assertThat(kinds.real(made).node()).isEqualTo("pve1");
        assertThat(kinds.real(made).config().lock()).isNull();
        kinds.pve.simulator.faults().clear();
    }

    @ParameterizedTest
    @EnumSource(GuestKind.class)
    void somebodyElsesGuestIsNotMoved(GuestKind kind) throws Exception {
        MarkedGuest made = kinds.make(kind, "shared");
        assertFails(
                FailureKind.FOREIGN,
                () -> migrations.migrate(
                        new MarkedGuest(made.ref(), "machine:other"), MigrateGuest.to("pve2"), kinds.silent()));
        assertThat(kinds.real(made).node()).isEqualTo("pve1");
    }

    private void assertFails(FailureKind kind, BothKinds.Deed deed) {
        assertThatThrownBy(() -> kinds.doing(deed))
                .asInstanceOf(type(WorkFailed.class))
                .satisfies(failed -> assertThat(failed.kind())
                        .as(failed.text().key() + " " + failed.text().args())
                        .isEqualTo(kind));
    }
}
