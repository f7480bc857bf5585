package io.croft.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.croft.cluster.ClusterGrants;
import io.croft.cluster.Clusters;
import io.croft.inventory.GuestRef;
import io.croft.kernel.ByteSize;
import io.croft.proxmox.cluster.GuestKind;
import io.croft.proxmox.error.ConfigConflict;
import io.croft.simulator.Timing;
import io.croft.simulator.guest.GuestConfig;
import io.croft.testing.CroftTest;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Machines and containers are made, sized and given disks alike, each change once. */
@CroftTest
class GuestHardwareTest {

    @Autowired
    Clusters clusters;

    @Autowired
    ClusterGrants grants;

    @Autowired
    VmIds vmIds;

    @Autowired
    GuestWork work;

    @Autowired
    GuestHardware hardware;

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

    private void slowly(Timing timing) throws Exception {
        kinds.close();
        kinds = new BothKinds(clusters, grants, vmIds, work, timing);
    }

    @ParameterizedTest
    @EnumSource(GuestKind.class)
    void aGuestIsCreatedOnceWithItsMarkAndItsName(GuestKind kind) throws Exception {
        CreateGuest order = kinds.order(kind, kinds.lease(), "shared");
        MarkedGuest made = kinds.make(order, WorkProgress.SILENT);
        assertThat(kinds.make(order, WorkProgress.SILENT)).isEqualTo(made);
        assertThat(kinds.real(made).name()).isEqualTo("new-01");
        assertThat(kinds.option(made, "description")).contains("croft:" + kinds.mark);
        assertThat(kinds.option(made, "tags")).contains(GuestMark.TAG);
        assertThat(kinds.pve.served("POST", "/nodes/pve1/" + (kind == GuestKind.QEMU ? "qemu" : "lxc")))
                .isEqualTo(1);
        assertThat(kinds.inCompany(() -> work.exists(made))).isTrue();
    }

    @ParameterizedTest
    @EnumSource(GuestKind.class)
    void aCreationWhoseAnswerIsLostIsNotBegunAgain(GuestKind kind) throws Exception {
        kinds.pve.simulator.faults().cutAfterNextRequest("POST", "/nodes/pve1/(qemu|lxc)$");
        MarkedGuest made = kinds.make(kind, "shared");
        assertThat(kinds.real(made).name()).isEqualTo("new-01");
        assertThat(kinds.pve.simulator.guests()).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(GuestKind.class)
    void anIdThatSomebodyElseTookIsReplacedAndTheirGuestLeftAlone(GuestKind kind) throws Exception {
        GuestRef wanted = kinds.lease();
        kinds.pve
                .simulator
                .state()
                .guests()
                .create(
                        "pve2",
                        io.croft.simulator.guest.GuestKind.LXC,
                        wanted.vmid(),
                        GuestConfig.empty().with("hostname", "theirs"));
        MarkedGuest made = kinds.make(kinds.order(kind, wanted, "shared"), WorkProgress.SILENT);
        assertThat(made.ref()).isNotEqualTo(wanted);
        assertThat(kinds.real(new MarkedGuest(wanted, "x")).name()).isEqualTo("theirs");
    }

    @ParameterizedTest
    @EnumSource(GuestKind.class)
    void aGuestIsStartedStoppedAndDeletedWhateverItsKind(GuestKind kind) throws Exception {
        MarkedGuest made = kinds.make(kind, "shared");
        kinds.doing(() -> {
            work.start(made, kinds.silent());
            work.start(made, kinds.silent());
        });
        assertThat(kinds.real(made).power().running()).isTrue();
        assertThat(kinds.pve.served("POST", BothKinds.path(kind, made) + "/status/start"))
                .isEqualTo(1);
        kinds.doing(() -> assertThat(work.destroy(made, kinds.silent())).isTrue());
        assertThat(kinds.pve.guest(made.ref().vmid())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(GuestKind.class)
    void aTemplateIsMadeOnceAndClonedFromAndBothCarryTheirMarks(GuestKind kind) throws Exception {
        MarkedGuest made = kinds.make(kind, kind == GuestKind.QEMU ? "shared" : "local-lvm");
        kinds.doing(() -> {
            work.makeTemplate(made, kinds.silent());
            work.makeTemplate(made, kinds.silent());
        });
        assertThat(kinds.pve.served("POST", BothKinds.path(kind, made) + "/template"))
                .isEqualTo(1);
        String mark = "copy:" + kinds.mark;
        GuestRef target = kinds.inCompany(() ->
                vmIds.lease(new LeaseRequest(kinds.pve.id, kinds.pve.company, mark, new VmIdRange(31000, 31099))));
        CloneGuest order = new CloneGuest(made.ref(), kinds.mark, target, null, null, "copy-01", mark, "Copy", false);
        GuestRef copy = kinds.inCompany(() -> work.clone(order, kinds.silent()));
        MarkedGuest marked = new MarkedGuest(copy, mark);
        assertThat(kinds.real(marked).name()).isEqualTo("copy-01");
        assertThat(kinds.option(marked, "description")).contains(mark);
    }

    @ParameterizedTest
    @EnumSource(GuestKind.class)
    void aChangeIsMadeToTheGuestThatWasSeenAndToNoOther(GuestKind kind) throws Exception {
        MarkedGuest made = kinds.make(kind, "shared");
        kinds.doing(() -> work.change(made, GuestChange.set("onboot", "1"), kinds.silent()));
        assertThat(kinds.option(made, "onboot")).isEqualTo("1");
        assertRefused(
                FailureKind.FOREIGN,
                () -> work.change(
                        new MarkedGuest(made.ref(), "machine:other"), GuestChange.set("onboot", "0"), kinds.silent()));
        assertThat(kinds.option(made, "onboot")).isEqualTo("1");
    }

    @ParameterizedTest
    @EnumSource(GuestKind.class)
    void aRestingGuestIsResizedAtOnceAndOnlyOnce(GuestKind kind) throws Exception {
        MarkedGuest made = kinds.make(kind, "shared");
        GuestSize size = new GuestSize(2, 2048);
        assertThat(kinds.inCompany(() -> hardware.resize(made, size, kinds.silent())))
                .isEqualTo(InForce.NOW);
        assertThat(kinds.option(made, "cores")).isEqualTo("2");
        assertThat(kinds.option(made, "memory")).isEqualTo("2048");
        assertThat(kinds.inCompany(() -> hardware.resize(made, size, kinds.silent())))
                .isEqualTo(InForce.NOW);
        assertThat(kinds.pve.served("PUT", BothKinds.path(kind, made) + "/config"))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(GuestKind.class)
    void aRunningContainerTakesItsSizeAtOnceAndAMachineAtItsNextStart(GuestKind kind) throws Exception {
        MarkedGuest made = kinds.make(kind, "shared");
        kinds.doing(() -> work.start(made, kinds.silent()));
        InForce inForce = kinds.inCompany(() -> hardware.resize(made, new GuestSize(2, 2048), kinds.silent()));
        assertThat(inForce).isEqualTo(kind == GuestKind.LXC ? InForce.NOW : InForce.NEXT_START);
        kinds.doing(() -> {
            work.stop(made, kinds.silent());
            assertThat(hardware.resize(made, new GuestSize(2, 2048), kinds.silent()))
                    .isEqualTo(InForce.NOW);
        });
    }

    @Test
    void aMachinesBalloonAndSocketsFollowItsSize() throws Exception {
        MarkedGuest made = kinds.make(GuestKind.QEMU, "shared");
        kinds.doing(() -> {
            work.change(made, GuestChange.set("balloon", "1024").and("sockets", "2"), kinds.silent());
            hardware.resize(made, new GuestSize(4, 512), kinds.silent());
        });
        assertThat(kinds.option(made, "sockets")).isEqualTo("1");
        assertThat(kinds.option(made, "balloon")).isEqualTo("512");
    }

    @ParameterizedTest
    @EnumSource(GuestKind.class)
    void aDiskGrowsOnceAndNeverShrinks(GuestKind kind) throws Exception {
        MarkedGuest made = kinds.make(kind, "shared");
        String disk = BothKinds.disk(kind);
        kinds.pve.simulator.faults().cutAfterNextRequest("PUT", "/resize$");
        kinds.doing(() -> {
            hardware.growDisk(made, disk, ByteSize.ofGiB(6), kinds.silent());
            hardware.growDisk(made, disk, ByteSize.ofGiB(6), kinds.silent());
            hardware.growDisk(made, disk, ByteSize.ofGiB(2), kinds.silent());
        });
        assertThat(kinds.option(made, disk)).contains("size=6G");
        assertThat(kinds.pve.served("PUT", BothKinds.path(kind, made) + "/resize"))
                .isEqualTo(1);
        assertRefused(FailureKind.REFUSED, () -> hardware.growDisk(made, "mp7", ByteSize.ofGiB(6), kinds.silent()));
    }

    @ParameterizedTest
    @EnumSource(GuestKind.class)
    void aDiskIsAddedOnceAndRemovedWithItsData(GuestKind kind) throws Exception {
        MarkedGuest made = kinds.make(kind, "shared");
        String key = BothKinds.secondDisk(kind);
        NewDisk disk = kind == GuestKind.QEMU
                ? NewDisk.ofMachine(key, "shared", ByteSize.ofMiB(1536))
                : NewDisk.ofContainer(key, "shared", ByteSize.ofMiB(1536), "/srv");
        kinds.pve.simulator.faults().cutAfterNextRequest(kind == GuestKind.QEMU ? "POST" : "PUT", "/config$");
        kinds.doing(() -> {
            hardware.addDisk(made, disk, kinds.silent());
            hardware.addDisk(made, disk, kinds.silent());
        });
        assertThat(kinds.option(made, key)).contains("size=1536M");
        assertThat(volumesOf(made)).isEqualTo(2);
        NewDisk other = NewDisk.ofMachine(key, "local", ByteSize.ofGiB(1));
        assertRefused(FailureKind.REFUSED, () -> hardware.addDisk(made, other, kinds.silent()));
        String volume = kinds.option(made, key).replaceAll(",.*", "");
        kinds.doing(() -> {
            hardware.removeDisk(made, volume, kinds.silent());
            hardware.removeDisk(made, volume, kinds.silent());
        });
        assertThat(kinds.option(made, key)).isEmpty();
        assertThat(volumesOf(made)).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(GuestKind.class)
    void aDiskThatWasUnpluggedByAProcessThatDiedIsDeletedByTheNext(GuestKind kind) throws Exception {
        MarkedGuest made = kinds.make(kind, "shared");
        NewDisk disk = new NewDisk(
                BothKinds.secondDisk(kind), "shared", ByteSize.ofGiB(1), null, kind == GuestKind.LXC ? "/srv" : null);
        kinds.doing(() -> hardware.addDisk(made, disk, kinds.silent()));
        String volume = kinds.option(made, disk.key()).replaceAll(",.*", "");
        kinds.doing(() -> kinds.api(kind, made).update(GuestChange.delete(disk.key()), null));
        assertThat(kinds.option(made, "unused0")).isEqualTo(volume);
        kinds.doing(() -> hardware.removeDisk(made, volume, kinds.silent()));
        assertThat(kinds.option(made, "unused0")).isEmpty();
        assertThat(volumesOf(made)).isEqualTo(1);
    }

    @Test
    void aDiskThatWaitsForTheNextStartIsRemovedWithItsData() throws Exception {
        MarkedGuest made = kinds.make(GuestKind.QEMU, "shared");
        kinds.doing(() -> {
            work.start(made, kinds.silent());
            hardware.addDisk(made, NewDisk.ofMachine("sata1", "shared", ByteSize.ofGiB(1)), kinds.silent());
        });
        assertThat(kinds.option(made, "sata1")).isEmpty();
        assertThat(volumesOf(made)).isEqualTo(2);
        String volume = kinds.inCompany(() -> kinds.api(GuestKind.QEMU, made)
                .config(false)
                .drive("sata1")
                .orElseThrow()
                .source()
                .text());
        kinds.doing(() -> hardware.removeDisk(made, volume, kinds.silent()));
        assertThat(kinds.real(made).config().pending()).doesNotContainKey("sata1");
        assertThat(volumesOf(made)).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(GuestKind.class)
    void aDiskOfAConfigurationThatHasChangedIsNeitherGrownNorMoved(GuestKind kind) throws Exception {
        MarkedGuest made = kinds.make(kind, "shared");
        String disk = BothKinds.disk(kind);
        kinds.doing(() -> {
            GuestApi api = kinds.api(kind, made);
            String digest = api.config(true).digest();
            kinds.real(made).configure(config -> config.with("onboot", "1"));
            assertThatThrownBy(() -> api.resize(disk, "6G", digest)).isInstanceOf(ConfigConflict.class);
            assertThatThrownBy(() -> api.moveDisk(disk, "local", digest)).isInstanceOf(ConfigConflict.class);
        });
    }

    @Test
    void aContainersRootIsNotTheNodesAlsoWhereProxmoxWouldMakeItSo() throws Exception {
        kinds.close();
        kinds = new BothKinds(SimulatedCluster.ofRelease("8.4.1", clusters, grants), clusters, vmIds, work);
        MarkedGuest made = kinds.make(GuestKind.LXC, "shared");
        assertThat(kinds.option(made, "unprivileged")).isEqualTo("1");
    }

    @ParameterizedTest
    @EnumSource(GuestKind.class)
    void aDiskIsMovedOnceAlthoughTheAnswerIsLost(GuestKind kind) throws Exception {
        MarkedGuest made = kinds.make(kind, "shared");
        String disk = BothKinds.disk(kind);
        kinds.pve.simulator.faults().cutAfterNextRequest("POST", "/move_(disk|volume)$");
        kinds.doing(() -> {
            hardware.moveDisk(made, disk, "local", kinds.silent());
            hardware.moveDisk(made, disk, "local", kinds.silent());
        });
        assertThat(kinds.option(made, disk)).startsWith("local:");
        assertThat(volumesOf(made)).isEqualTo(1);
        assertThat(moves(kind, made)).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(GuestKind.class)
    void aMoveOfADiskBegunByAProcessThatDiedIsAwaited(GuestKind kind) throws Exception {
        slowly(Timing.fast().withClonePerDisk(Duration.ofMillis(800)));
        MarkedGuest made = kinds.make(kind, "shared");
        String disk = BothKinds.disk(kind);
        kinds.doing(() -> kinds.api(kind, made).moveDisk(disk, "local", null));
        sight.forget(kinds.pve.id);
        kinds.doing(() -> hardware.moveDisk(made, disk, "local", kinds.silent()));
        assertThat(kinds.option(made, disk)).startsWith("local:");
        assertThat(moves(kind, made)).isEqualTo(1);
    }

    @Test
    void aDiskOfARunningContainerStaysWhereItIs() throws Exception {
        MarkedGuest made = kinds.make(GuestKind.LXC, "shared");
        kinds.doing(() -> work.start(made, kinds.silent()));
        assertRefused(FailureKind.REFUSED, () -> hardware.moveDisk(made, "rootfs", "local", kinds.silent()));
        assertThat(kinds.option(made, "rootfs")).startsWith("shared:");
    }

    @ParameterizedTest
    @EnumSource(GuestKind.class)
    void aGuestThatProxmoxHasLockedIsWaitedFor(GuestKind kind) throws Exception {
        MarkedGuest made = kinds.make(kind, "shared");
        kinds.real(made).configure(config -> config.with("lock", "backup"));
        WatchedProgress progress =
                new WatchedProgress(_ -> kinds.real(made).configure(config -> config.without("lock")));
        kinds.doing(() -> hardware.resize(made, new GuestSize(2, 2048), kinds.context(progress)));
        assertThat(progress.waits()).contains("dispatch.waiting.lock");
        assertThat(kinds.option(made, "memory")).isEqualTo("2048");
    }

    @ParameterizedTest
    @EnumSource(GuestKind.class)
    void aFullStorageEndsTheWorkWithTheWordsOfProxmox(GuestKind kind) throws Exception {
        MarkedGuest made = kinds.make(kind, "shared");
        kinds.pve.simulator.faults().storageFull("local");
        assertRefused(FailureKind.FULL, () -> hardware.moveDisk(made, BothKinds.disk(kind), "local", kinds.silent()));
        assertThat(kinds.option(made, BothKinds.disk(kind))).startsWith("shared:");
        kinds.pve.simulator.faults().clear();
    }

    private long moves(GuestKind kind, MarkedGuest guest) {
        return kinds.pve.served(
                "POST", BothKinds.path(kind, guest) + (kind == GuestKind.QEMU ? "/move_disk" : "/move_volume"));
    }

    private long volumesOf(MarkedGuest guest) {
        return kinds.pve.simulator.state().storages().all().stream()
                .flatMap(storage -> kinds.pve.simulator.state().volumes().list(storage, "pve1").stream())
                .filter(volume -> volume.id().owner() == guest.ref().vmid())
                .count();
    }

    private void assertRefused(FailureKind kind, BothKinds.Deed deed) {
        assertThatThrownBy(() -> kinds.doing(deed))
                .asInstanceOf(type(WorkFailed.class))
                .satisfies(failed -> assertThat(failed.kind())
                        .as(failed.text().key() + " " + failed.text().args())
                        .isEqualTo(kind));
    }
}
