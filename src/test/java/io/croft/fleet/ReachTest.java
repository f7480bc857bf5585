package io.croft.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import io.croft.cluster.ClusterId;
import io.croft.inventory.StorageRow;
import io.croft.kernel.ByteSize;
import io.croft.kernel.Identifier;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReachTest {

    private static final ClusterId CLUSTER = new ClusterId(Identifier.next());

    private final List<StorageRow> rows = List.of(
            row("pve1", "ceph", true, true),
            row("pve2", "ceph", true, true),
            row("pve3", "ceph", true, false),
            row("pve1", "isos", true, true),
            row("pve1", "local", false, true),
            row("pve2", "local", false, true));

    @Test
    void sharedDisksReachTheNodesWhereTheStorageIsUsableNow() {
        assertThat(on("ceph")).containsExactly("pve1", "pve2");
    }

    @Test
    void aStorageThatIsLimitedToOneNodeKeepsMachinesThere() {
        assertThat(on("ceph", "isos")).containsExactly("pve1");
    }

    @Test
    void oneLocalDriveKeepsTheMachineOnItsNode() {
        assertThat(on("ceph", "local")).containsExactly("pve1");
        assertThat(on("local")).containsExactly("pve1");
    }

    @Test
    void whatNobodyHasReadYetStaysWhereItIs() {
        assertThat(on()).containsExactly("pve1");
        assertThat(on("unknown")).containsExactly("pve1");
    }

    private List<String> on(String... storages) {
        var reach = Reach.of(rows, Set.of(storages), "pve1");
        return List.of("pve1", "pve2", "pve3").stream().filter(reach::reaches).toList();
    }

    private static StorageRow row(String node, String name, boolean shared, boolean available) {
        return new StorageRow(
                CLUSTER,
                node,
                name,
                "rbd",
                shared,
                available,
                Set.of("images"),
                ByteSize.ofGiB(100),
                ByteSize.ofGiB(1));
    }
}
