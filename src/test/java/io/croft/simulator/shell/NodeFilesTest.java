package io.croft.simulator.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.croft.simulator.guest.GuestConfig;
import io.croft.simulator.guest.GuestKind;
import io.croft.ssh.AuthMethod;
import io.croft.ssh.AuthenticationRefused;
import io.croft.ssh.Command;
import io.croft.ssh.FileEntry;
import io.croft.ssh.FileExists;
import io.croft.ssh.FileMissing;
import io.croft.ssh.FileRefused;
import io.croft.ssh.FileTransfer;
import io.croft.ssh.HostKeyProbe;
import io.croft.ssh.HostUnreachable;
import io.croft.ssh.KeyPairs;
import io.croft.ssh.RemoteHost;
import io.croft.ssh.RemoteShell;
import io.croft.ssh.SshCredentials;
import io.croft.ssh.SshKeyPair;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NodeFilesTest {

    @TempDir
    Path folder;

    SimulatedNodes nodes;
    RemoteShell shell;
    FileTransfer files;

    @BeforeEach
    void start() {
        nodes = SimulatedNodes.startWithPlaceholderDisks(folder);
        shell = nodes.connect("pve1");
        files = shell.files();
    }

    @AfterEach
    void stop() {
        shell.close();
        nodes.close();
    }

    @Test
    void aConfigurationThatIsWrittenIsAGuestAtOnce() {
        files.createExclusive("/etc/pve/qemu-server/120.conf", bytes("memory: 512\nname: fresh\n"), 0640);

        assertThat(nodes.simulator.guests()).anySatisfy(guest -> {
            assertThat(guest.id()).isEqualTo(120);
            assertThat(guest.node()).isEqualTo("pve1");
            assertThat(guest.config()).isEqualTo(Map.of("memory", "512", "name", "fresh"));
        });
        files.write("/etc/pve/nodes/pve1/qemu-server/120.conf", bytes("name: other\n"), 0640);
        assertThat(files.read("/etc/pve/qemu-server/120.conf", 1000)).isEqualTo(bytes("name: other\n"));
        files.replace("/etc/pve/qemu-server/120.conf", bytes("name: third\n"), 0640);
        assertThat(files.read("/etc/pve/qemu-server/120.conf", 1000)).isEqualTo(bytes("name: third\n"));
        assertThat(files.list("/etc/pve/qemu-server"))
                .extracting(FileEntry::name)
                .containsExactly("110.conf", "120.conf");
        files.delete("/etc/pve/qemu-server/120.conf");
        assertThat(nodes.simulator.guests()).noneMatch(guest -> guest.id() == 120);
    }

    @Test
    void anIdThatIsTakenOnAnyNodeIsRefused() {
        nodes.simulator.state().guests().create("pve2", GuestKind.QEMU, 120, GuestConfig.empty());

        for (String path : new String[] {
            "/etc/pve/qemu-server/120.conf", "/etc/pve/nodes/pve2/qemu-server/120.conf", "/etc/pve/lxc/120.conf"
        }) {
            assertThatThrownBy(() -> files.createExclusive(path, bytes("name: x\n"), 0640))
                    .isInstanceOf(FileExists.class);
        }
        assertThat(files.exists("/etc/pve/qemu-server/120.conf")).isFalse();
        assertThat(files.exists("/etc/pve/nodes/pve2/qemu-server/120.conf")).isTrue();
    }

    @Test
    void aConfigurationThatIsMovedTakesItsGuestToTheOtherNode() {
        shell.run(Command.of("mv", "/etc/pve/qemu-server/110.conf", "/etc/pve/nodes/pve2/qemu-server/110.conf"))
                .orThrow();

        assertThat(nodes.simulator.state().guests().find(110).orElseThrow().node())
                .isEqualTo("pve2");
        assertThat(files.exists("/etc/pve/qemu-server/110.conf")).isFalse();
    }

    @Test
    void withoutQuorumNothingIsWritten() {
        nodes.simulator.faults().quorumLost(true);

        assertThatThrownBy(() -> files.createExclusive("/etc/pve/qemu-server/120.conf", bytes(""), 0640))
                .isInstanceOf(FileRefused.class);
        assertThat(files.read("/etc/pve/qemu-server/110.conf", 10_000)).isNotEmpty();
    }

    @Test
    void sharedStoragesShowTheSameFilesOnEveryNodeAndLocalOnesDoNot() {
        files.write("/mnt/pve/shared/snippets/a", bytes("a"), 0640);
        files.write("/var/lib/vz/snippets/b", bytes("b"), 0640);

        try (RemoteShell other = nodes.connect("pve2")) {
            assertThat(other.files().exists("/mnt/pve/shared/snippets/a")).isTrue();
            assertThat(other.files().exists("/var/lib/vz/snippets/b")).isFalse();
        }
        assertThatThrownBy(() -> files.read("/../../../../../../../../etc/passwd", 10_000))
                .isInstanceOf(FileMissing.class);
    }

    @Test
    void rootSignsInByPasswordAndByAKeyThatWasPushed() {
        SshKeyPair fresh = KeyPairs.ed25519("fresh");
        RemoteHost host = nodes.host("pve2");
        SshCredentials byKey = SshCredentials.ofKey(fresh::privateKey);
        assertThatThrownBy(() -> RemoteShell.connect(host, nodes.hostKeys("pve2"), byKey))
                .isInstanceOf(AuthenticationRefused.class);

        try (RemoteShell other = RemoteShell.connect(
                host, nodes.hostKeys("pve2"), SshCredentials.ofPassword(() -> SimulatedNodes.PASSWORD))) {
            assertThat(other.signedInBy()).isEqualTo(AuthMethod.PASSWORD);
            byte[] known = other.files().read("/root/.ssh/authorized_keys", 10_000);
            String both = new String(known, StandardCharsets.UTF_8) + fresh.publicKey() + "\n";
            other.files().replace("/root/.ssh/authorized_keys", bytes(both), 0600);
        }

        try (RemoteShell other = RemoteShell.connect(host, nodes.hostKeys("pve2"), byKey)) {
            assertThat(other.signedInBy()).isEqualTo(AuthMethod.KEY);
        }
        SshCredentials wrong = SshCredentials.ofPassword(() -> "wrong");
        assertThatThrownBy(() -> RemoteShell.connect(host, nodes.hostKeys("pve2"), wrong))
                .isInstanceOf(AuthenticationRefused.class);
    }

    @Test
    void aDeadNodeIsUnreachableAndComesBackWithItsHostKey() {
        nodes.simulator.faults().nodeDead("pve1");
        assertThatThrownBy(() -> shell.run(Command.of("hostname"))).isInstanceOf(HostUnreachable.class);

        nodes.simulator.faults().nodeAlive("pve1");
        assertThat(shell.run(Command.of("hostname")).out()).isEqualTo("pve1\n");
        assertThat(nodes.hostKeys("pve1").pinned())
                .containsExactly(HostKeyProbe.fetch(
                        nodes.host("pve1").host(), nodes.host("pve1").port()));
        assertThat(nodes.hostKeys("pve1")).isNotEqualTo(nodes.hostKeys("pve2"));
    }

    @Test
    void latencyHoldsForCommandsToo() {
        nodes.simulator.faults().latency("pve1", Duration.ofMillis(300));

        assertThat(shell.run(Command.of("hostname")).duration()).isGreaterThanOrEqualTo(Duration.ofMillis(300));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
