package io.croft.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.croft.simulator.storage.Storage;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What Proxmox VE 9.2 refuses when a machine is cloned (PVE::API2::Qemu, clone_vm). */
class CloneRulesTest {

    private static final String TOKEN = "croft@pve!api";
    private static final String SECRET = "11111111-2222-4333-8444-555555555555";
    private static final String CLONE = "/nodes/pve1/qemu/9000/clone";

    private Simulator simulator;
    private Client client;

    @BeforeEach
    void start() {
        simulator = Simulator.cluster("rules")
                .nodes("pve1", "pve2")
                .storage(Storage.sharedDirectory("shared"))
                .storage(Storage.localDirectory("local"))
                .user(Client.ROOT, Client.PASSWORD)
                .token(TOKEN, SECRET, "VM.Audit", "VM.Clone", "VM.Allocate", "Datastore.AllocateSpace")
                .template(9000, "debian-13", "shared")
                .timing(Timing.fast())
                .placeholderDisks()
                .start();
        client = new Client(simulator.endpoint("pve1")).signIn(Client.ROOT, Client.PASSWORD);
    }

    @AfterEach
    void stop() {
        client.close();
        simulator.close();
    }

    @Test
    void aFullCloneOnAnotherNodeNeedsASharedStorage() {
        assertThat(client.post(CLONE, Map.of("newid", 200, "full", 1, "storage", "local", "target", "pve2"))
                        .reason())
                .isEqualTo("can't clone to non-shared storage 'local'");
    }

    @Test
    void aCdImageOnLocalStorageKeepsClonesOnTheNode() {
        client.put("/nodes/pve1/qemu/9000/config", Map.of("ide0", "local:iso/debian.iso,media=cdrom"));
        assertThat(client.post(CLONE, Map.of("newid", 200, "target", "pve2")).reason())
                .isEqualTo("can't clone VM to node 'pve2' (VM uses local storage)");
        assertThat(client.await(simulator, client.post(CLONE, Map.of("newid", 200, "target", "pve1"))))
                .isEqualTo("OK");
    }

    @Test
    void anIdOfAnotherNodeIsRefusedOnlyInTheTask() {
        assertThat(client.await(simulator, client.post(CLONE, Map.of("newid", 200, "target", "pve2"))))
                .isEqualTo("OK");
        Reply again = client.post(CLONE, Map.of("newid", 200));
        assertThat(again.status()).isEqualTo(200);
        assertThat(client.await(simulator, again))
                .isEqualTo("close (rename) atomic file '/etc/pve/nodes/pve1/qemu-server/200.conf' failed: File exists");
    }

    @Test
    void whoeverClonesMustBeAllowedToUseTheBridge() {
        try (Client token = new Client(simulator.endpoint("pve1")).token(TOKEN, SECRET)) {
            assertThat(token.post(CLONE, Map.of("newid", 200)).reason())
                    .isEqualTo("Permission check failed (/sdn/zones/localnetwork/vmbr0, SDN.Use)");
        }
    }
}
