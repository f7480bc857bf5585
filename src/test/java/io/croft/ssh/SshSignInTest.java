package io.croft.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.croft.kernel.FreePort;
import java.io.IOException;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.auth.pubkey.RejectAllPublickeyAuthenticator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SshSignInTest {

    private static final RemoteHost NOBODY = RemoteHost.of("192.0.2.1", "root");

    @TempDir
    Path folder;

    @Test
    void theKeyIsTriedFirst() throws IOException {
        try (OpenSshServer server = OpenSshServer.start(folder)) {
            SshCredentials both = new SshCredentials(server.userKey::privateKey, () -> "unused");
            try (RemoteShell shell = RemoteShell.connect(server.host(), server.hostKeys(), both)) {
                assertThat(shell.signedInBy()).isEqualTo(AuthMethod.KEY);
                assertThat(server.hostKeys().pinned()).containsExactly(shell.hostKey());
            }
        }
    }

    @Test
    void anRsaKeySignsInToo() throws IOException {
        SshKeyPair rsa = KeyPairs.rsa4096("rsa test");
        try (OpenSshServer server = OpenSshServer.start(folder)) {
            server.authorize(rsa);
            SshCredentials credentials = SshCredentials.ofKey(rsa::privateKey);
            try (RemoteShell shell = RemoteShell.connect(server.host(), server.hostKeys(), credentials)) {
                assertThat(shell.run(Command.of("echo", "in")).out()).isEqualTo("in\n");
            }
        }
    }

    @Test
    void thePasswordIsTriedWhenTheKeyIsRefused() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        try (SshServer server = passwordServer("correct horse", asked)) {
            RemoteHost host = new RemoteHost("127.0.0.1", server.getPort(), "root");
            HostKeys keys = HostKeys.of(HostKeyProbe.fetch(host.host(), host.port()));
            SshCredentials both = new SshCredentials(KeyPairs.ed25519("unknown")::privateKey, () -> "correct horse");
            try (RemoteShell shell = RemoteShell.connect(host, keys, both)) {
                assertThat(shell.signedInBy()).isEqualTo(AuthMethod.PASSWORD);
                assertThat(asked).hasValue(1);
            }
        }
    }

    @Test
    void aKeyThatCannotBeReadDoesNotKeepThePasswordFromBeingTried() throws Exception {
        try (SshServer server = passwordServer("correct horse", new AtomicInteger())) {
            RemoteHost host = new RemoteHost("127.0.0.1", server.getPort(), "root");
            HostKeys keys = HostKeys.of(HostKeyProbe.fetch(host.host(), host.port()));
            SshCredentials both = new SshCredentials(() -> "not a key", () -> "correct horse");
            try (RemoteShell shell = RemoteShell.connect(host, keys, both)) {
                assertThat(shell.signedInBy()).isEqualTo(AuthMethod.PASSWORD);
            }
        }
    }

    @Test
    void aRefusalNamesWhatWasTriedAndNoSecret() throws Exception {
        try (SshServer server = passwordServer("correct horse", new AtomicInteger())) {
            RemoteHost host = new RemoteHost("127.0.0.1", server.getPort(), "root");
            HostKeys keys = HostKeys.of(HostKeyProbe.fetch(host.host(), host.port()));
            SshCredentials wrong = new SshCredentials(KeyPairs.ed25519("unknown")::privateKey, () -> "battery staple");

            assertThatThrownBy(() -> RemoteShell.connect(host, keys, wrong))
                    .isInstanceOf(AuthenticationRefused.class)
                    .hasMessageContaining("key; password")
                    .hasMessageNotContaining("battery");
            assertThat(wrong.toString()).doesNotContain("battery").contains("***");
        }
    }

    @Test
    void aChangedHostKeyStopsTheConnectionBeforeAnySecretIsAskedFor() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        try (OpenSshServer server = OpenSshServer.start(folder)) {
            HostKeys pinned =
                    HostKeys.of(HostKeyProbe.fetch("127.0.0.1", server.host().port()));
            assertThat(pinned).isEqualTo(server.hostKeys());
            server.changeHostKey();
            SshCredentials credentials = SshCredentials.ofKey(() -> {
                asked.incrementAndGet();
                return server.userKey.privateKey();
            });

            assertThatThrownBy(() -> RemoteShell.connect(server.host(), pinned, credentials))
                    .isInstanceOfSatisfying(HostKeyChanged.class, changed -> {
                        assertThat(changed.expected()).isEqualTo(pinned);
                        assertThat(server.hostKeys().pinned()).containsExactly(changed.actual());
                    });
            assertThat(asked).hasValue(0);
        }
    }

    @Test
    void aPortWithoutAServerIsUnreachable() throws IOException {
        assertThatThrownBy(() -> HostKeyProbe.fetch("127.0.0.1", FreePort.on(1)))
                .isInstanceOf(HostUnreachable.class);
    }

    @Test
    void aHostHasOneWordNamesAndAPossiblePort() {
        assertThat(NOBODY).hasToString("root@192.0.2.1:22");
        assertThatThrownBy(() -> new RemoteHost("a b", 22, "root")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RemoteHost("a", 0, "root")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RemoteHost("a", 22, "")).isInstanceOf(IllegalArgumentException.class);
    }

    private static SshServer passwordServer(String password, AtomicInteger asked) throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        KeyPair hostKey = generator.generateKeyPair();
        SshServer server = SshServer.setUpDefaultServer();
        server.setHost("127.0.0.1");
        server.setKeyPairProvider(KeyPairProvider.wrap(hostKey));
        server.setPublickeyAuthenticator(RejectAllPublickeyAuthenticator.INSTANCE);
        server.setPasswordAuthenticator((user, given, session) -> {
            asked.incrementAndGet();
            return user.equals("root") && given.equals(password);
        });
        server.start();
        return server;
    }
}
