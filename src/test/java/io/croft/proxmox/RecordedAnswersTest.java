package io.croft.proxmox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.croft.proxmox.FakePve.Response;
import io.croft.proxmox.cluster.ClusterStatus;
import io.croft.proxmox.cluster.GuestKind;
import io.croft.proxmox.cluster.GuestResource;
import io.croft.proxmox.cluster.GuestState;
import io.croft.proxmox.cluster.NodeResource;
import io.croft.proxmox.cluster.OtherResource;
import io.croft.proxmox.cluster.StorageResource;
import io.croft.proxmox.nodes.NetworkInterface;
import io.croft.proxmox.nodes.NodeCertificate;
import io.croft.proxmox.nodes.NodeStatus;
import io.croft.proxmox.nodes.NodeSummary;
import io.croft.proxmox.storage.ContentFilter;
import io.croft.proxmox.storage.ContentKind;
import io.croft.proxmox.storage.StorageStatus;
import io.croft.proxmox.storage.Volume;
import io.croft.proxmox.tasks.TaskEntry;
import io.croft.proxmox.tasks.TaskFilter;
import io.croft.proxmox.tasks.TaskResult;
import io.croft.proxmox.version.PveVersion;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a real cluster answered is read as what it means. */
class RecordedAnswersTest {

    private static final long GIB = 1L << 30;

    private final FakePve server = FakePve.start(_ -> Response.CUT);
    private final Proxmox proxmox = Proxmox.connect(Connections.to(Connections.TOKEN, server));

    @AfterEach
    void close() {
        proxmox.close();
        server.close();
    }

    @Test
    void aVersionHasThreeNumbers() {
        replay(7);

        assertThat(proxmox.version()).isEqualTo(new PveVersion(9, 2, 11));
    }

    @Test
    void resourcesAreGuestsNodesStoragesAndOthers() {
        replay(19);

        assertThat(proxmox.cluster().resources())
                .hasOnlyElementsOfTypes(
                        NodeResource.class, StorageResource.class, OtherResource.class, GuestResource.class)
                .filteredOn(NodeResource.class::isInstance)
                .extracting(resource -> ((NodeResource) resource).node())
                .containsExactlyInAnyOrder("pve1", "pve2", "pve3");
    }

    @Test
    void aLockedGuestATemplateAndGuestsOfADeadNodeAreTold() {
        replay(666);
        List<GuestResource> guests = proxmox.cluster().guests();

        assertThat(guests).hasSize(5);
        GuestResource locked = guests.getFirst();
        assertThat(locked.lock()).contains("backup");
        assertThat(locked.pool()).contains("tenant-a");
        assertThat(locked.tags()).containsExactlyInAnyOrder("prod", "web");
        assertThat(locked.state()).isEqualTo(GuestState.RUNNING);
        assertThat(locked.memory()).isEqualTo(GIB / 4);
        assertThat(guests.get(1).template()).isTrue();
        assertThat(guests.get(2))
                .returns(GuestState.UNKNOWN, GuestResource::state)
                .returns("pve3", GuestResource::node)
                .returns(0L, GuestResource::memory);
        assertThat(guests.get(4).kind()).isEqualTo(GuestKind.LXC);
    }

    @Test
    void aDeadNodeIsOffline() {
        replay(640);

        assertThat(proxmox.cluster().resources())
                .map(NodeResource.class::cast)
                .filteredOn(node -> !node.online())
                .extracting(NodeResource::node)
                .containsExactly("pve3");
    }

    @Test
    void aClusterWithoutQuorumSaysSo() {
        replay(653);
        ClusterStatus status = proxmox.cluster().status();

        assertThat(status.name()).contains("testcluster");
        assertThat(status.quorate()).isFalse();
        assertThat(status.members())
                .hasSize(3)
                .filteredOn(ClusterStatus.Member::online)
                .singleElement()
                .returns("pve1", ClusterStatus.Member::name)
                .returns(true, ClusterStatus.Member::answering);
    }

    @Test
    void theNextIdIsANumberAlthoughItComesAsText() {
        replay(20);

        assertThat(proxmox.cluster().nextId()).isEqualTo(100);
    }

    @Test
    void aTakenIdIsNotFree() {
        replay(62);
        assertThat(proxmox.cluster().isFree(100)).isFalse();

        replay(63);
        assertThat(proxmox.cluster().isFree(155)).isTrue();
    }

    @Test
    void permissionsAreSetsByPath() {
        replay(44);

        assertThat(proxmox.access().permissions())
                .isEqualTo(Map.of("/pool/tenant-a", Set.of("VM.Console", "VM.PowerMgmt", "VM.Audit")));
    }

    @Test
    void aPrivilegeThatDoesNotReachWhatIsBelowIsNotAmongThem() {
        Recorded recorded = Recorded.number(44);
        String body = recorded.body().replaceFirst("\"VM.PowerMgmt\":\\s*1", "\"VM.PowerMgmt\":0");
        assertThat(body).isNotEqualTo(recorded.body());
        server.answer(_ -> new Response(recorded.status(), recorded.reason(), body));

        assertThat(proxmox.access().permissions())
                .isEqualTo(Map.of("/pool/tenant-a", Set.of("VM.Console", "VM.Audit")));
        assertThat(proxmox.access().permissions("/pool/tenant-a")).containsExactlyInAnyOrder("VM.Console", "VM.Audit");
    }

    @Test
    void aTokenWithoutRightsSeesNoMoreThanTheNodes() {
        replay(36);

        assertThat(proxmox.cluster().resources())
                .hasSize(3)
                .allSatisfy(resource -> assertThat(resource)
                        .isInstanceOfSatisfying(
                                NodeResource.class,
                                node -> assertThat(node.memory()).isZero()));
    }

    @Test
    void nodesShowTheirCertificates() {
        replay(14);

        assertThat(proxmox.nodes())
                .hasSize(3)
                .allMatch(NodeSummary::online)
                .allMatch(node -> node.certificate().isPresent());
    }

    @Test
    void aNodeKeepsTheAuthorityOfItsClusterBesideItsOwnCertificate() {
        replay(332);
        List<NodeCertificate> certificates = proxmox.node("pve1").certificates();

        assertThat(certificates).extracting(NodeCertificate::file).containsExactly("pve-root-ca.pem", "pve-ssl.pem");
        assertThat(certificates)
                .filteredOn(NodeCertificate::isAuthority)
                .singleElement()
                .satisfies(authority -> assertThat(
                                authority.fingerprint().orElseThrow().hex())
                        .startsWith("2C:96:1E:4C:20:B5")
                        .endsWith("D5:AC:68:22"));
    }

    @Test
    void aNodeTellsItsSize() {
        replay(16);
        NodeStatus status = proxmox.node("pve1").status();

        assertThat(status.processors()).isEqualTo(2);
        assertThat(status.memory()).isEqualTo(25_276_510_208L);
        assertThat(status.manager()).startsWith("pve-manager/9.2.11");
        assertThat(status.uptime()).isEqualTo(Duration.ofSeconds(2872));
    }

    @Test
    void aBridgeNamesItsPorts() {
        replay(300);

        assertThat(proxmox.node("pve1").network())
                .filteredOn(network -> network.kind() == NetworkInterface.Kind.BRIDGE)
                .singleElement()
                .returns("vmbr0", NetworkInterface::name)
                .returns(Set.of("eth0"), NetworkInterface::ports)
                .satisfies(bridge -> assertThat(bridge.cidr()).contains("10.99.0.11/24"));
    }

    @Test
    void storagesTellTheirRoom() {
        replay(53);

        assertThat(proxmox.node("pve1").storages())
                .extracting(StorageStatus::storage, StorageStatus::shared, StorageStatus::active)
                .containsExactly(tuple("local", false, true), tuple("shared", true, true));

        replay(55);
        StorageStatus shared = proxmox.node("pve1").storage("shared").status();
        assertThat(shared.content())
                .contains(ContentKind.IMAGES, ContentKind.IMPORT)
                .hasSize(7);
        assertThat(shared.available()).isEqualTo(64_486_174_720L);
    }

    @Test
    void volumesTellWhatTheyAre() {
        replay(168);
        List<Volume> volumes = proxmox.node("pve1").storage("shared").content(ContentFilter.everything());

        assertThat(volumes)
                .filteredOn(volume -> volume.volid().equals("shared:101/base-101-disk-0.qcow2"))
                .singleElement()
                .satisfies(base -> {
                    assertThat(base.size()).isEqualTo(2 * GIB);
                    assertThat(base.vmid()).hasValue(101);
                    assertThat(base.kind()).contains(ContentKind.IMAGES);
                });
    }

    @Test
    void tasksAreListedWithTheirResults() {
        replay(182);
        List<TaskEntry> tasks = proxmox.cluster().tasks();

        assertThat(tasks.getFirst().task().user()).isEqualTo("bob@pve!t1");
        assertThat(tasks.getFirst().result()).contains(new TaskResult.Ok());
        assertThat(tasks.get(1).result()).get().isInstanceOf(TaskResult.Failed.class);
        assertThat(tasks.get(1).endTime()).contains(Instant.ofEpochSecond(1_795_173_614));

        replay(183);
        assertThat(proxmox.node("pve1").tasks(TaskFilter.latest())).hasSize(5);
    }

    private void replay(int number) {
        Recorded recorded = Recorded.number(number);
        server.answer(_ -> new Response(recorded.status(), recorded.reason(), recorded.body()));
    }
}
