package io.croft.proxmox;

import static org.assertj.core.api.Assertions.assertThat;

import io.croft.proxmox.FakePve.Response;
import io.croft.proxmox.cluster.ClusterStatus;
import io.croft.proxmox.connection.CertificateFingerprint;
import io.croft.proxmox.nodes.NodeCertificate;
import io.croft.proxmox.nodes.NodeSummary;
import io.croft.proxmox.qemu.PendingOption;
import io.croft.proxmox.qemu.QemuConfig;
import io.croft.proxmox.qemu.Snapshot;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One line or field that is not as documented costs itself and not the answer it stands in. */
class OddLinesTest {

    private static final String WHOLE = "AB:".repeat(31) + "AB";

    private final FakePve server = FakePve.start(_ -> Response.CUT);
    private final Proxmox proxmox = Proxmox.connect(Connections.to(Connections.TOKEN, server));

    @AfterEach
    void close() {
        proxmox.close();
        server.close();
    }

    @Test
    void aMemberThatCannotBeReadTakesNeitherQuorumNorTheOtherMembersAway() {
        answer("[{\"type\":\"node\"},{\"name\":\"no type\"},7,{\"type\":\"cluster\",\"quorate\":0},"
                + "{\"type\":\"node\",\"name\":\"pve1\",\"online\":1}]");
        ClusterStatus status = proxmox.cluster().status();
        assertThat(status.name()).isEmpty();
        assertThat(status.quorate()).isFalse();
        assertThat(status.members()).extracting(ClusterStatus.Member::name).containsExactly("pve1");
    }

    @Test
    void aSnapshotOrAnOptionWithoutANameLeavesTheOthers() {
        answer("[{\"description\":\"?\"},null,{\"name\":\"s1\",\"key\":\"cores\",\"pending\":2}]");
        assertThat(proxmox.node("pve1").qemu(100).snapshots())
                .extracting(Snapshot::name)
                .containsExactly("s1");
        assertThat(proxmox.node("pve1").qemu(100).pending())
                .extracting(PendingOption::key)
                .containsExactly("cores");
    }

    @Test
    void aNodeWhoseCertificateHasNoFingerprintIsStillANode() {
        answer(
                "[{\"node\":\"pve1\",\"status\":\"online\",\"ssl_fingerprint\":\"unknown\",\"filename\":\"a\",\"fingerprint\":\"\"},"
                        + "{\"node\":\"pve2\",\"ssl_fingerprint\":\"%s\",\"filename\":\"b\",\"fingerprint\":\"%s\"}]"
                                .formatted(WHOLE, WHOLE));
        assertThat(proxmox.nodes()).extracting(NodeSummary::name).containsExactly("pve1", "pve2");
        assertThat(proxmox.node("pve1").certificates())
                .hasSize(2)
                .last()
                .extracting(NodeCertificate::fingerprint)
                .isEqualTo(Optional.of(new CertificateFingerprint(WHOLE)));
    }

    @Test
    void aPercentSignThatBeginsNoCodeStandsForItself() {
        QemuConfig config = new QemuConfig(Map.of("sshkeys", "ssh-rsa%20A+B%0Assh-rsa%20100%%zz%4"), "");
        assertThat(config.sshKeys()).containsExactly("ssh-rsa A+B", "ssh-rsa 100%%zz%4");
    }

    private void answer(String data) {
        server.answer(_ -> Response.data(data));
    }
}
