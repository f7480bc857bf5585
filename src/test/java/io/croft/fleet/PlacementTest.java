package io.croft.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.croft.cluster.ClusterId;
import io.croft.inventory.NodeRow;
import io.croft.kernel.ByteSize;
import io.croft.kernel.Identifier;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

class PlacementTest {

    private static final ClusterId CLUSTER = new ClusterId(Identifier.next());

    @Test
    void machinesGoWhereMostMemoryIsFreeEachCountedAsIfItRan() {
        var nodes = List.of(node("pve1", 8), node("pve2", 4));
        assertThat(Placement.spread(nodes, 3, 1024)).containsExactly("pve1", "pve1", "pve1");
        assertThat(Placement.spread(nodes, 6, 2048))
                .containsOnly("pve1", "pve2")
                .satisfies(placed -> {
                    assertThat(Collections.frequency(placed, "pve1")).isEqualTo(4);
                    assertThat(Collections.frequency(placed, "pve2")).isEqualTo(2);
                });
    }

    @Test
    void nodesThatAreFullTakeMachinesAllTheSame() {
        var nodes = List.of(node("pve1", 1), node("pve2", 1));
        assertThat(Placement.spread(nodes, 4, 4096)).hasSize(4).containsOnly("pve1", "pve2");
    }

    @Test
    void noMachinesNeedNoNode() {
        assertThat(Placement.spread(List.of(), 0, 1024)).isEmpty();
        assertThatThrownBy(() -> Placement.spread(List.of(), 1, 1024)).isInstanceOf(NoSuchElementException.class);
    }

    private static NodeRow node(String name, long freeGib) {
        return new NodeRow(CLUSTER, name, true, Instant.EPOCH, 8, 1, ByteSize.ofGiB(freeGib + 2), ByteSize.ofGiB(2), 0);
    }
}
