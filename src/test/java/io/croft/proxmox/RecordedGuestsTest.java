package io.croft.proxmox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.croft.proxmox.FakePve.Response;
import io.croft.proxmox.cluster.GuestState;
import io.croft.proxmox.qemu.Drive;
import io.croft.proxmox.qemu.GuestInterface;
import io.croft.proxmox.qemu.PendingOption;
import io.croft.proxmox.qemu.QemuConfig;
import io.croft.proxmox.qemu.QemuRunState;
import io.croft.proxmox.qemu.QemuStatus;
import io.croft.proxmox.qemu.Snapshot;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a real cluster answered about its guests is read as what it means. */
class RecordedGuestsTest {

    private final FakePve server = FakePve.start(_ -> Response.CUT);
    private final Proxmox proxmox = Proxmox.connect(Connections.to(Connections.TOKEN, server));

    @AfterEach
    void close() {
        proxmox.close();
        server.close();
    }

    @Test
    void aConfigurationIsReadAsWritten() {
        replay(66);
        QemuConfig config = proxmox.node("pve1").qemu(100).config(true);

        assertThat(config.digest()).isEqualTo("09c791eccd7b10e73b4b9cfe9e4b8f839273952b");
        assertThat(config.options()).doesNotContainKey("digest");
        assertThat(config.name()).contains("web1");
        assertThat(config.memoryMiB()).isEqualTo(256);
        assertThat(config.option("description")).contains("line1\nline2 äöü");
        assertThat(config.sshKeys())
                .singleElement()
                .asString()
                .startsWith("ssh-ed25519 AAAA")
                .endsWith("bob@example");
        assertThat(config.drives()).extracting(Drive::key).containsExactly("scsi0", "ide2");
        Drive disk = config.disks().getFirst();
        assertThat(disk.source().text()).isEqualTo("shared:100/vm-100-disk-0.qcow2");
        assertThat(disk.size()).hasValue(1L << 30);
        assertThat(config.networkCards().get("net0").property("virtio")).contains("BC:24:11:E6:2A:C1");
        assertThat(config.template()).isFalse();
    }

    @Test
    void pendingChangesAreTold() {
        replay(94);

        assertThat(proxmox.node("pve1").qemu(100).pending())
                .filteredOn(PendingOption::changes)
                .extracting(PendingOption::key)
                .containsExactlyInAnyOrder("cores", "memory");
    }

    @Test
    void aPausedMachineRunsButIsPaused() {
        replay(107);
        QemuStatus status = proxmox.node("pve1").qemu(100).status();

        assertThat(status.state()).isEqualTo(GuestState.RUNNING);
        assertThat(status.runState()).isEqualTo(QemuRunState.PAUSED);
        assertThat(status.agentConfigured()).isTrue();
        assertThat(status.highlyAvailable()).isFalse();
    }

    @Test
    void machinesAndContainersAreListed() {
        replay(64);
        assertThat(proxmox.node("pve1").qemu()).extracting(QemuStatus::vmid).contains(100);

        replay(414);
        assertThat(proxmox.node("pve1").lxc())
                .singleElement()
                .satisfies(container -> assertThat(container.name()).contains("ct1"));
    }

    @Test
    void thePresentStateIsNoSnapshot() {
        replay(128);

        assertThat(proxmox.node("pve1").qemu(100).snapshots())
                .extracting(Snapshot::name, Snapshot::withMemory)
                .containsExactly(tuple("snap1", false), tuple("live1", true), tuple("s1", false));
    }

    @Test
    void theAgentTellsAddressesThatReachTheGuest() {
        replay(700);

        assertThat(proxmox.node("pve1").qemu(140).agentNetworkInterfaces())
                .singleElement()
                .satisfies(network -> {
                    assertThat(network.name()).isEqualTo("eth0");
                    assertThat(network.addresses())
                            .extracting(GuestInterface.Address::address)
                            .containsExactly("10.99.0.60", "2001:db8::60");
                });
    }

    private void replay(int number) {
        Recorded recorded = Recorded.number(number);
        server.answer(_ -> new Response(recorded.status(), recorded.reason(), recorded.body()));
    }
}
