package io.croft.inventory;

import io.croft.cluster.ClusterId;
import io.croft.database.TimeColumn;
import io.croft.kernel.NativeSql;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes nodes and storages in batches. */
@NativeSql
@Component
class HostStore {

    private static final int BATCH = 200;

    private final JdbcTemplate jdbc;

    HostStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void write(ClusterId cluster, Changes changes, Instant now) {
        writeNodes(cluster, changes.nodes(), now);
        writeStorages(cluster, changes.storages());
        removeNodes(cluster, changes.goneNodes());
        removeStorages(cluster, changes.goneStorages());
    }

    private void writeNodes(ClusterId cluster, Map<String, NodeLine> nodes, Instant now) {
        jdbc.batchUpdate("""
                insert into inventory_node (cluster_id, name, online, since, cores, cpu_percent, memory_bytes, memory_used)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                on duplicate key update since = if(online = values(online), since, values(since)), online = values(online),
                    cores = values(cores), cpu_percent = values(cpu_percent), memory_bytes = values(memory_bytes),
                    memory_used = values(memory_used)
                """, nodes.entrySet(), BATCH, (statement, node) -> {
            statement.setObject(1, cluster.value());
            statement.setString(2, node.getKey());
            statement.setBoolean(3, node.getValue().online());
            statement.setObject(4, TimeColumn.of(now));
            statement.setInt(5, node.getValue().cores());
            statement.setInt(6, node.getValue().cpuPercent());
            statement.setLong(7, node.getValue().memory());
            statement.setLong(8, node.getValue().memoryUsed());
        });
    }

    private void writeStorages(ClusterId cluster, Map<StorageLine.Key, StorageLine> storages) {
        jdbc.batchUpdate("""
                insert into inventory_storage
                    (cluster_id, node, name, type, shared, available, content, total_bytes, used_bytes)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                on duplicate key update type = values(type), shared = values(shared), available = values(available),
                    content = values(content), total_bytes = values(total_bytes), used_bytes = values(used_bytes)
                """, storages.entrySet(), BATCH, (statement, storage) -> {
            statement.setObject(1, cluster.value());
            statement.setString(2, storage.getKey().node());
            statement.setString(3, storage.getKey().name());
            statement.setString(4, storage.getValue().type());
            statement.setBoolean(5, storage.getValue().shared());
            statement.setBoolean(6, storage.getValue().available());
            statement.setString(7, storage.getValue().content());
            statement.setLong(8, storage.getValue().total());
            statement.setLong(9, storage.getValue().used());
        });
    }

    private void removeNodes(ClusterId cluster, Set<String> names) {
        jdbc.batchUpdate(
                "delete from inventory_node where cluster_id = ? and name = ?", names, BATCH, (statement, name) -> {
                    statement.setObject(1, cluster.value());
                    statement.setString(2, name);
                });
    }

    private void removeStorages(ClusterId cluster, Set<StorageLine.Key> storages) {
        jdbc.batchUpdate(
                "delete from inventory_storage where cluster_id = ? and node = ? and name = ?",
                storages,
                BATCH,
                (statement, storage) -> {
                    statement.setObject(1, cluster.value());
                    statement.setString(2, storage.node());
                    statement.setString(3, storage.name());
                });
    }

    void forgetCluster(ClusterId cluster) {
        jdbc.update("delete from inventory_node where cluster_id = ?", cluster.value());
        jdbc.update("delete from inventory_storage where cluster_id = ?", cluster.value());
    }
}
