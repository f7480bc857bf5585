package io.croft.simulator.shell;

import io.croft.simulator.Endpoint;
import io.croft.simulator.Simulator;
import io.croft.simulator.Timing;
import io.croft.simulator.storage.Storage;
import io.croft.ssh.HostKey;
import io.croft.ssh.HostKeys;
import io.croft.ssh.KeyFingerprint;
import io.croft.ssh.KeyPairs;
import io.croft.ssh.RemoteHost;
import io.croft.ssh.RemoteShell;
import io.croft.ssh.SshCredentials;
import io.croft.ssh.SshKeyPair;
import java.nio.file.Path;

/** A simulated cluster of two nodes with one authorized key and a template on the shared storage. */
final class SimulatedNodes implements AutoCloseable {

    static final int TEMPLATE = 110;
    static final String PASSWORD = "a password for tests";

    final SshKeyPair key = KeyPairs.ed25519("test");
    final Simulator simulator;

    private SimulatedNodes(Path folder, boolean realDisks) {
        var wanted = Simulator.cluster("test")
                .nodes("pve1", "pve2")
                .version("9.2.11")
                .storage(Storage.localDirectory("local"))
                .storage(Storage.sharedDirectory("shared"))
                .user("root@pam", PASSWORD)
                .authorizedKey(key.publicKey())
                .template(TEMPLATE, "seed", "shared")
                .timing(Timing.fast())
                .directory(folder);
        simulator = (realDisks ? wanted : wanted.placeholderDisks()).start();
    }

    static SimulatedNodes start(Path folder) {
        return new SimulatedNodes(folder, true);
    }

    static SimulatedNodes startWithPlaceholderDisks(Path folder) {
        return new SimulatedNodes(folder, false);
    }

    RemoteHost host(String node) {
        Endpoint endpoint = simulator.sshEndpoint(node);
        return new RemoteHost(endpoint.host(), endpoint.port(), "root");
    }

    HostKeys hostKeys(String node) {
        return HostKeys.of(new HostKey(
                "ecdsa-sha2-nistp256",
                new KeyFingerprint(simulator.sshEndpoint(node).fingerprint())));
    }

    RemoteShell connect(String node) {
        return RemoteShell.connect(host(node), hostKeys(node), SshCredentials.ofKey(key::privateKey));
    }

    @Override
    public void close() {
        simulator.close();
    }
}
