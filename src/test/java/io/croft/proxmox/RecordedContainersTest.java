package io.croft.proxmox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.croft.proxmox.FakePve.Response;
import io.croft.proxmox.cluster.GuestState;
import io.croft.proxmox.error.ParameterRefused;
import io.croft.proxmox.error.ServerError;
import io.croft.proxmox.lxc.CreateLxc;
import io.croft.proxmox.lxc.LxcApi;
import io.croft.proxmox.lxc.LxcChange;
import io.croft.proxmox.lxc.LxcConfig;
import io.croft.proxmox.lxc.LxcOptions;
import io.croft.proxmox.nodes.BackupGuest;
import io.croft.proxmox.qemu.Drive;
import io.croft.proxmox.qemu.MigrationOutlook;
import io.croft.proxmox.qemu.PendingOption;
import io.croft.proxmox.storage.ContentFilter;
import io.croft.proxmox.storage.ContentKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a real cluster answered about containers, moves and backups is read as what it means. */
class RecordedContainersTest {

    private final FakePve server = FakePve.start(_ -> Response.CUT);
    private final Proxmox proxmox = Proxmox.connect(Connections.to(Connections.TOKEN, server));
    private final LxcApi container = proxmox.node("pve1").lxc(200);

    @AfterEach
    void close() {
        proxmox.close();
        server.close();
    }

    @Test
    void aContainersConfigurationIsReadAsWritten() {
        replay(415);
        LxcConfig config = container.config(true);

        assertThat(config.digest()).isEqualTo("87830b58e4e2e3a7b44915355a0aae0db2a82f94");
        assertThat(config.hostname()).contains("ct1");
        assertThat(config.memoryMiB()).isEqualTo(128);
        assertThat(config.swapMiB()).isZero();
        assertThat(config.cores()).contains(1);
        assertThat(config.unprivileged()).isTrue();
        assertThat(config.template()).isFalse();
        assertThat(config.lock()).isEmpty();
        assertThat(config.tags()).containsExactly("ct");
        assertThat(config.storage()).contains("shared");
        assertThat(config.drives()).singleElement().satisfies(root -> {
            assertThat(root.key()).isEqualTo("rootfs");
            assertThat(root.size()).hasValue(1L << 30);
        });
        assertThat(config.networkCards().get("net0").property("hwaddr")).contains("BC:24:11:73:BA:3E");
    }

    @Test
    void aContainerWithoutACoreLimitMayUseAllOfItsNode() {
        server.answer(
                _ -> Response.data("{\"digest\":\"a\",\"mp1\":\"shared:200/vm-200-disk-1.raw,mp=/srv,size=8G\"}"));
        LxcConfig config = container.config(true);

        assertThat(config.cores()).isEmpty();
        assertThat(config.memoryMiB()).isEqualTo(512);
        assertThat(config.drives()).extracting(Drive::key).containsExactly("mp1");
    }

    @Test
    void aContainersStateIsRead() {
        replay(416);
        assertThat(container.status()).satisfies(status -> {
            assertThat(status.state()).isEqualTo(GuestState.STOPPED);
            assertThat(status.name()).contains("ct1");
            assertThat(status.memory()).isEqualTo(128L << 20);
            assertThat(status.highlyAvailable()).isFalse();
        });
        replay(610);
        assertThat(container.status().state()).isEqualTo(GuestState.RUNNING);
        replay(417);
        assertThat(container.pending())
                .isNotEmpty()
                .filteredOn(PendingOption::changes)
                .isEmpty();
    }

    @Test
    void theInterfacesOfAContainerAreReadWithoutLoopback() {
        replay(611);
        assertThat(container.interfaces()).singleElement().satisfies(card -> {
            assertThat(card.name()).isEqualTo("eth0");
            assertThat(card.macAddress()).contains("bc:24:11:73:ba:3e");
            assertThat(card.addresses()).isEmpty();
        });
    }

    @Test
    void workOnAContainerAnswersItsTask() {
        replay(406);
        CreateLxc wish = CreateLxc.of(
                200, "shared:vztmpl/debian.tar.zst", LxcOptions.none().hostname("ct1"));
        assertThat(proxmox.node("pve1").createLxc(wish).type()).isEqualTo("vzcreate");
        replay(424);
        assertThat(container.resize("rootfs", "+1G", null))
                .hasValueSatisfying(task -> assertThat(task.type()).isEqualTo("resize"));
        replay(427);
        assertThat(container.snapshot("s1", null).type()).isEqualTo("vzsnapshot");
        replay(614);
        assertThat(container.shutdown(null, false).type()).isEqualTo("vzshutdown");
    }

    @Test
    void aChangeThatARunningContainerCannotTakeIsRefusedWithItsParameter() {
        replay(612);
        assertThatThrownBy(() ->
                        container.updateConfig(LxcChange.set(LxcOptions.none().memoryMiB(256))))
                .isInstanceOf(ParameterRefused.class)
                .hasMessageContaining("unable to hotplug memory");
    }

    @Test
    void aBackupIsATaskAndItsVolumeListedWithItsNotes() {
        replay(434);
        assertThat(proxmox.node("pve1").backup(BackupGuest.running(200, "shared")))
                .hasValueSatisfying(task -> assertThat(task.type()).isEqualTo("vzdump"));
        server.answer(_ -> Response.data("\"OK\""));
        assertThat(proxmox.node("pve1").backup(BackupGuest.running(200, "shared")))
                .isEmpty();
        replay(437);
        assertThat(proxmox.node("pve1").storage("shared").content(ContentFilter.of(ContentKind.BACKUP)))
                .singleElement()
                .satisfies(backup -> {
                    assertThat(backup.vmid()).hasValue(200);
                    assertThat(backup.notes()).contains("ct1");
                });
        replay(441);
        assertThat(proxmox.node("pve1").storage("shared").delete("shared:backup/vzdump-lxc-200.tar.zst"))
                .hasValueSatisfying(task -> assertThat(task.type()).isEqualTo("imgdel"));
    }

    @Test
    void whatAMoveWouldMeetIsReadAndADiskWithSnapshotsIsNotMoved() {
        replay(200);
        MigrationOutlook outlook = proxmox.node("pve1").qemu(102).migration("pve2");
        assertThat(outlook.localDisks()).isEmpty();
        replay(202);
        assertThat(proxmox.node("pve1")
                        .qemu(102)
                        .migrate("pve2", false, false, null)
                        .type())
                .isEqualTo("qmigrate");
        replay(171);
        assertThatThrownBy(() -> proxmox.node("pve1").qemu(100).moveDisk("scsi1", "local", null, true, null))
                .isInstanceOf(ServerError.class)
                .hasMessageContaining("with snapshots");
    }

    @Test
    void anOptionThatContainersDoNotHaveIsRefusedBeforeItIsSent() {
        assertThatThrownBy(() -> LxcOptions.none().with("scsi0", "shared:4"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> LxcChange.delete("bios")).isInstanceOf(IllegalArgumentException.class);
    }

    private void replay(int number) {
        Recorded recorded = Recorded.number(number);
        server.answer(_ -> new Response(recorded.status(), recorded.reason(), recorded.body()));
    }
}
