package io.croft.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import io.croft.access.TenantId;
import io.croft.testing.CroftTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** A process that was killed while it forgot a cluster leaves nothing behind for ever. */
@CroftTest
class RemovedClustersTest {

    private static final List<String> TABLES = List.of("inventory_node", "inventory_guest", "inventory_sync");

    @Autowired
    SyncEngine engine;

    @Autowired
    JdbcTemplate jdbc;

    private final UUID removed = UUID.randomUUID();
    private final UUID kept = UUID.randomUUID();

    @AfterEach
    void clear() {
        jdbc.update("delete from cluster_cluster where cluster_id = ?", kept);
        TABLES.forEach(table -> jdbc.update("delete from " + table + " where cluster_id in (?, ?)", removed, kept));
    }

    @Test
    void theNextStartForgetsWhatIsKnownOfClustersThatAreNoMore() {
        jdbc.update(
                "insert into cluster_cluster (cluster_id, version, name, location, disabled, added_at, trust, token, account, secret)"
                        + " values (?, 0, ?, '', true, utc_timestamp(6), 'PINNED', true, 'a@pam!b', '')",
                kept,
                "kept " + kept);
        List.of(removed, kept).forEach(this::fill);
        engine.begin();
        TABLES.forEach(table -> assertThat(jdbc.queryForList("select cluster_id from " + table, UUID.class))
                .contains(kept)
                .doesNotContain(removed));
    }

    private void fill(UUID cluster) {
        jdbc.update(
                "insert into inventory_node (cluster_id, name, online, since, cores, cpu_percent, memory_bytes, memory_used)"
                        + " values (?, 'pve1', true, utc_timestamp(6), 1, 0, 1, 1)",
                cluster);
        jdbc.update(
                "insert into inventory_guest (cluster_id, vmid, tenant_id, kind, name, node, state, state_since, template, tags,"
                        + " cores, memory_bytes, disk_bytes, cpu_percent, memory_used, first_seen, addresses, macs, agent, label)"
                        + " values (?, 100, ?, 'QEMU', 'a', 'pve1', 'STOPPED', utc_timestamp(6), false, '', 1, 1, 1, 0, 0,"
                        + " utc_timestamp(6), '', '', false, '')",
                cluster,
                TenantId.PROVIDER.value());
        jdbc.update(
                "insert into inventory_sync (cluster_id, changes, guests, pause_seconds) values (?, 0, 0, 0)", cluster);
    }
}
