package io.croft.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.croft.cluster.ConnectionCheck.Outcome;
import io.croft.proxmox.cluster.ClusterStatus;
import io.croft.ssh.HostKeyProbe;
import io.croft.vault.Secret;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.keyprovider.SimpleGeneratorHostKeyProvider;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The connection test proves the work of an SSH account, not only its sign-in. */
class SshTesterTest {

    @TempDir
    Path folder;

    @Test
    void anAccountThatMayOnlyMoveFilesIsNotFine() throws Exception {
        try (SshServer server = server()) {
            server.setSubsystemFactories(List.of(new SftpSubsystemFactory()));
            server.start();
            assertThat(test(server)).containsExactly("cluster.check.ssh-no-command");
        }
    }

    @Test
    void anAccountWhoseShellLetsNobodyInIsNotFine() throws Exception {
        try (SshServer server = server()) {
            server.setCommandFactory((_, _) -> new Sentence("This account is currently not available.\n", 1));
            server.setSubsystemFactories(List.of(new SftpSubsystemFactory()));
            server.start();
            assertThat(test(server)).containsExactly("cluster.check.ssh-no-command");
        }
    }

    @Test
    void anAccountWhoseShellPrintsSomethingBeforeEveryCommandIsNotFine() throws Exception {
        try (SshServer server = server()) {
            server.setCommandFactory((_, _) -> new Sentence("Welcome to the node!\n", 0));
            server.setSubsystemFactories(List.of(new SftpSubsystemFactory()));
            server.start();
            assertThat(test(server)).containsExactly("cluster.check.ssh-talks");
        }
    }

    private List<String> test(SshServer server) {
        PinnedHostKey key =
                new PinnedHostKey("127.0.0.1", server.getPort(), HostKeyProbe.fetch("127.0.0.1", server.getPort()));
        ConnectionForm form = new ConnectionForm(
                List.of(),
                Map.of("pve1", new NodeAddress("127.0.0.1", null, server.getPort())),
                new ClusterCredentials.Password("root@pam", Secret.of("x"), null),
                CertificateTrust.PINNED,
                List.of(),
                new SshAccount("root", server.getPort(), Secret.of("open"), null),
                List.of(key));
        Findings findings = new Findings();
        new SshTester(form, new ClusterStatus(Optional.empty(), true, List.of()), findings).test();
        assertThat(findings.report().checks()).allMatch(check -> check.outcome() == Outcome.FAILED);
        return findings.report().checks().stream()
                .map(check -> check.text().key())
                .toList();
    }

    private SshServer server() {
        SshServer server = SshServer.setUpDefaultServer();
        server.setHost("127.0.0.1");
        server.setKeyPairProvider(new SimpleGeneratorHostKeyProvider(folder.resolve("host-key")));
        server.setPasswordAuthenticator((_, password, _) -> password.equals("open"));
        server.setFileSystemFactory(new VirtualFileSystemFactory(folder));
        return server;
    }
}
