package io.croft.proxmox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.croft.proxmox.cluster.GuestResource;
import io.croft.proxmox.cluster.GuestState;
import io.croft.proxmox.connection.CertificateFingerprint;
import io.croft.proxmox.connection.ConnectionSettings;
import io.croft.proxmox.connection.Credentials;
import io.croft.proxmox.connection.Endpoint;
import io.croft.proxmox.connection.Timeouts;
import io.croft.proxmox.connection.TlsTrust;
import io.croft.proxmox.error.AlreadyExists;
import io.croft.proxmox.error.CertificateChanged;
import io.croft.proxmox.error.ConfigConflict;
import io.croft.proxmox.error.ConnectionCut;
import io.croft.proxmox.error.GuestMoved;
import io.croft.proxmox.error.NoQuorum;
import io.croft.proxmox.error.NodeUnreachable;
import io.croft.proxmox.error.PermissionRefused;
import io.croft.proxmox.error.ProxmoxFault;
import io.croft.proxmox.qemu.CloneQemu;
import io.croft.proxmox.qemu.ConfigChange;
import io.croft.proxmox.qemu.QemuApi;
import io.croft.proxmox.qemu.QemuOptions;
import io.croft.proxmox.qemu.Snapshot;
import io.croft.proxmox.tasks.TaskResult;
import io.croft.proxmox.tasks.Upid;
import io.croft.simulator.Simulator;
import io.croft.simulator.Timing;
import io.croft.testing.PveTasks;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The client and a cluster that behaves as Proxmox VE does. */
class SimulatedClusterTest {

    private static final String SECRET = "11111111-2222-4333-8444-555555555555";
    private static final int TEMPLATE = 9000;

    private final Simulator simulator = Simulator.cluster("testcluster")
            .user("root@pam", "correct horse")
            .token("croft@pve!api", SECRET, "VM.Audit", "Sys.Audit")
            .template(TEMPLATE, "debian-13")
            .guests(3)
            .timing(Timing.fast())
            .placeholderDisks()
            .start();
    private final Proxmox proxmox = connect(Credentials.UserPassword.of("root@pam", "correct horse"));

    @AfterEach
    void stop() {
        proxmox.close();
        simulator.close();
        assertThat(simulator.faults().unmet()).as("faults that nothing has met").isEmpty();
    }

    @Test
    void aMachineLivesFromCloneToDeletion() throws InterruptedException {
        QemuApi machine = proxmox.node("pve1").qemu(200);

        succeed(PveTasks.end(proxmox, proxmox.node("pve1").qemu(TEMPLATE).clone(CloneQemu.linked(200, "web-01"))));
        String digest = machine.config(true).digest();
        machine.updateConfig(ConfigChange.set(QemuOptions.none().cores(2).with("description", "ours"))
                .basedOn(digest));
        assertThat(machine.config(true).cores()).isEqualTo(2);
        assertThatThrownBy(() -> machine.updateConfig(
                        ConfigChange.set(QemuOptions.none().cores(4)).basedOn(digest)))
                .isInstanceOf(ConfigConflict.class);

        succeed(PveTasks.end(proxmox, machine.snapshot("baseline", "as made", false)));
        assertThat(machine.snapshots()).extracting(Snapshot::name).containsExactly("baseline");
        succeed(PveTasks.end(proxmox, machine.start()));
        assertThat(machine.status().state()).isEqualTo(GuestState.RUNNING);
        succeed(PveTasks.end(proxmox, machine.rollback("baseline", false)));
        succeed(PveTasks.end(proxmox, machine.delete(true, true)));
        assertThatThrownBy(() -> machine.config(true)).isInstanceOf(GuestMoved.class);
    }

    @Test
    void aTakenIdIsRefused() {
        assertThatThrownBy(() -> proxmox.node("pve1").qemu(TEMPLATE).clone(CloneQemu.linked(1000, "web-01")))
                .isInstanceOfSatisfying(
                        AlreadyExists.class, taken -> assertThat(taken.vmid()).hasValue(1000));
    }

    @Test
    void anIdThatIsTakenOnAnotherNodeFailsTheTask() throws InterruptedException {
        Upid task = proxmox.node("pve1").qemu(TEMPLATE).clone(CloneQemu.linked(1001, "web-01"));
        assertThat(PveTasks.end(proxmox, task))
                .isInstanceOfSatisfying(
                        TaskResult.Failed.class,
                        failed -> assertThat(failed.fault()).isEqualTo(new ProxmoxFault.IdTaken(1001)));
    }

    @Test
    void startingTwiceFailsInTheTask() throws InterruptedException {
        GuestResource running = proxmox.cluster().guests().stream()
                .filter(guest -> guest.state() == GuestState.RUNNING)
                .findFirst()
                .orElseThrow();

        assertThat(PveTasks.end(
                        proxmox,
                        proxmox.node(running.node()).qemu(running.vmid()).start()))
                .isInstanceOf(TaskResult.Failed.class);
    }

    @Test
    void aTokenDoesOnlyWhatItMay() {
        try (Proxmox token = connect(Credentials.ApiToken.of("croft@pve!api", SECRET))) {
            assertThat(token.cluster().guests()).hasSize(4);
            assertThatThrownBy(() -> token.node("pve1").qemu(TEMPLATE).clone(CloneQemu.linked(200, "web-01")))
                    .isInstanceOfSatisfying(PermissionRefused.class, refused -> {
                        assertThat(refused.path()).contains("/vms/9000");
                        assertThat(refused.privilege()).contains("VM.Clone");
                    });
        }
    }

    @Test
    void anExpiredTicketIsReplacedUnnoticed() {
        proxmox.version();
        simulator.faults().expireTickets();

        assertThat(proxmox.version().major()).isEqualTo(9);
    }

    @Test
    void aDeadNodeIsNamedAndTheOthersAnswer() {
        simulator.faults().nodeDead("pve3");

        assertThatThrownBy(() -> proxmox.node("pve3").qemu())
                .isInstanceOfSatisfying(
                        NodeUnreachable.class, dead -> assertThat(dead.where()).isEqualTo("pve3"));
        assertThat(proxmox.node("pve2").qemu()).isNotEmpty();
    }

    @Test
    void theNextEndpointAnswersWhenTheFirstIsDead() {
        simulator.faults().nodeDead("pve1");

        assertThat(proxmox.version().major()).isEqualTo(9);
    }

    @Test
    void aCloneWhoseAnswerIsLostIsNotSentAgain() {
        proxmox.version();
        simulator.faults().cutAfterNextRequest("POST", ".*/clone");

        assertThatThrownBy(() -> proxmox.node("pve1").qemu(TEMPLATE).clone(CloneQemu.linked(200, "web-01")))
                .isInstanceOf(ConnectionCut.class);
        assertThat(simulator.exchanges())
                .filteredOn(exchange -> exchange.toString().contains("/clone"))
                .hasSize(1);
    }

    @Test
    void aClusterWithoutQuorumCanBeReadButNotChanged() {
        simulator.faults().quorumLost(true);

        assertThat(proxmox.cluster().guests()).isNotEmpty();
        assertThatThrownBy(() -> proxmox.node("pve1").qemu(TEMPLATE).clone(CloneQemu.linked(200, "web-01")))
                .isInstanceOf(NoQuorum.class);
    }

    @Test
    void aSwappedCertificateStopsTheCalls() {
        simulator.faults().swapCertificate("pve1");

        assertThatThrownBy(proxmox::version).isInstanceOf(CertificateChanged.class);
    }

    private static void succeed(TaskResult result) {
        assertThat(result).isEqualTo(new TaskResult.Ok());
    }

    private Proxmox connect(Credentials credentials) {
        List<Endpoint> endpoints = simulator.endpoints().stream()
                .map(endpoint -> new Endpoint(endpoint.host(), endpoint.port()))
                .toList();
        CertificateFingerprint[] pins = simulator.endpoints().stream()
                .map(endpoint -> CertificateFingerprint.parse(endpoint.fingerprint()))
                .toArray(CertificateFingerprint[]::new);
        return Proxmox.connect(new ConnectionSettings(
                endpoints, credentials, TlsTrust.Pinned.everywhere(pins), Map.of(), Timeouts.standard()));
    }
}
