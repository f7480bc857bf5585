package io.croft.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.croft.simulator.storage.VolumeId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Makes containers in simulated clusters. */
final class Containers {

    private static final String TEMPLATE = "shared:vztmpl/debian-13.tar.zst";

    private Containers() {}

    /** A container with 4 GiB on a storage, made on a node as a client would. */
    static void create(Simulator simulator, Client client, String node, int id, String storage) {
        Path file = simulator.state().volumes().file(VolumeId.parse(TEMPLATE), node);
        try {
            Files.createDirectories(file.getParent());
            if (!Files.exists(file)) {
                Files.createFile(file);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        Map<String, Object> wish = new HashMap<>();
        wish.put("vmid", id);
        wish.put("ostemplate", TEMPLATE);
        wish.put("hostname", "ct" + id);
        wish.put("rootfs", storage + ":4");
        wish.put("memory", 256);
        wish.put("net0", "name=eth0,bridge=vmbr0,ip=10.9.0.7/24");
        assertThat(client.await(simulator, client.post("/nodes/" + node + "/lxc", wish)))
                .isEqualTo("OK");
    }
}
