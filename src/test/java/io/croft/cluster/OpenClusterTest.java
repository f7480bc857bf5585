package io.croft.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.croft.simulator.Endpoint;
import io.croft.simulator.Simulator;
import io.croft.ssh.Command;
import io.croft.ssh.HostKeyProbe;
import io.croft.ssh.HostUnreachable;
import io.croft.ssh.KeyPairs;
import io.croft.ssh.SshKeyPair;
import io.croft.vault.Secret;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class OpenClusterTest {

    private final SshKeyPair key = KeyPairs.ed25519("croft");

    @Test
    void aNodeWhoseSshServerSaysNothingHoldsUpNobodyWhoWantsAnotherNode() throws Exception {
        try (Simulator simulator = SimulatedClusters.small("shells")
                        .nodes("pve1")
                        .authorizedKey(key.publicKey())
                        .start();
                ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            OpenCluster cluster = new OpenCluster(
                    ClusterId.next(),
                    0,
                    form(simulator.sshEndpoints().getFirst(), simulator, silent),
                    Clock.systemUTC());
            CompletableFuture<Throwable> dead = new CompletableFuture<>();
            Thread.startVirtualThread(() -> {
                try {
                    cluster.shell("dead");
                    dead.complete(new AssertionError("a silent server let somebody in"));
                } catch (HostUnreachable e) {
                    dead.complete(e);
                }
            });
            try (Socket accepted = silent.accept()) {
                assertThat(cluster.shell("pve1").run(Command.of("true")).exitCode())
                        .isZero();
                assertThat(accepted.isConnected()).isTrue();
                assertThat(dead).isNotDone();
            }
            assertThat(dead.get()).isInstanceOf(HostUnreachable.class);
            cluster.close();
        }
    }

    private ConnectionForm form(Endpoint node, Simulator simulator, ServerSocket silent) {
        String host = silent.getInetAddress().getHostAddress();
        PinnedHostKey pinned =
                new PinnedHostKey(node.host(), node.port(), HostKeyProbe.fetch(node.host(), node.port()));
        ConnectionForm api = SimulatedClusters.form(simulator);
        return new ConnectionForm(
                api.endpoints(),
                Map.of(
                        "pve1", new NodeAddress(node.host(), null, node.port()),
                        "dead", new NodeAddress(host, null, silent.getLocalPort())),
                api.credentials(),
                api.trust(),
                api.certificates(),
                new SshAccount("root", 22, null, Secret.of(key.privateKey())),
                List.of(pinned, new PinnedHostKey(host, silent.getLocalPort(), pinned.key())));
    }
}
