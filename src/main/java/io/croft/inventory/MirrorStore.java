package io.croft.inventory;

import io.croft.access.TenantId;
import io.croft.cluster.ClusterId;
import io.croft.database.TimeColumn;
import io.croft.inventory.GuestStore.Owned;
import io.croft.inventory.InventoryEvent.ClusterRead;
import io.croft.inventory.InventoryEvent.GuestChanged;
import io.croft.inventory.InventoryEvent.GuestGone;
import io.croft.kernel.NativeSql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Loads the mirror of a cluster and writes changes in one transaction, then publishes them. Named exception to the rule
 * against native SQL, like {@link GuestStore}.
 */
@NativeSql
@Component
@Transactional
class MirrorStore {

    private final JdbcTemplate jdbc;
    private final GuestStore guests;
    private final HostStore hosts;
    private final OfferRepository offers;
    private final ApplicationEventPublisher events;

    MirrorStore(
            JdbcTemplate jdbc,
            GuestStore guests,
            HostStore hosts,
            OfferRepository offers,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.guests = guests;
        this.hosts = hosts;
        this.offers = offers;
        this.events = events;
    }

    /** Loads the stored rows of a cluster. */
    @Transactional(readOnly = true)
    public Mirror load(ClusterId cluster, Instant now) {
        Map<Integer, GuestLine> guestLines = new HashMap<>();
        jdbc.query(
                "select * from inventory_guest where cluster_id = ? and listed = true and state <> 'EXPECTED'",
                row -> {
                    guestLines.put(row.getInt("vmid"), guest(row));
                },
                cluster.value());
        Map<String, NodeLine> nodeLines = new HashMap<>();
        jdbc.query(
                "select * from inventory_node where cluster_id = ?",
                row -> {
                    nodeLines.put(row.getString("name"), node(row));
                },
                cluster.value());
        Map<StorageLine.Key, StorageLine> storageLines = new HashMap<>();
        jdbc.query(
                "select * from inventory_storage where cluster_id = ?",
                row -> {
                    storageLines.put(new StorageLine.Key(row.getString("node"), row.getString("name")), storage(row));
                },
                cluster.value());
        return new Mirror(guestLines, nodeLines, storageLines, now);
    }

    /** Writes changes; events are published after the commit. */
    public void write(ClusterId cluster, Changes changes, Instant now) {
        if (changes.size() == 0) {
            return;
        }
        Map<Integer, Owned> lost = guests.ownedByCompanies(cluster, changes.goneGuests());
        guests.markGone(cluster, changes.goneGuests(), now);
        Map<Integer, Owned> before =
                guests.ownedByCompanies(cluster, changes.guests().keySet());
        Set<Integer> refused = guests.write(cluster, changes.guests(), now);
        refused.forEach(vmid -> changes.odd().add(String.valueOf(vmid)));
        changes.guests().keySet().removeAll(refused);
        hosts.write(cluster, changes, now);
        Map<Integer, Owned> after =
                guests.ownedByCompanies(cluster, changes.guests().keySet());
        before.forEach((vmid, owned) -> {
            if (owned.state() != GuestState.GONE && !refused.contains(vmid) && !after.containsKey(vmid)) {
                lost.put(vmid, owned);
            }
        });
        tell(cluster, changes, after, lost);
    }

    /** Deletes all rows of a cluster that was removed. */
    public void forget(ClusterId cluster) {
        guests.forgetCluster(cluster);
        hosts.forgetCluster(cluster);
        offers.forgetCluster(cluster);
    }

    private void tell(ClusterId cluster, Changes changes, Map<Integer, Owned> changed, Map<Integer, Owned> lost) {
        Set<TenantId> owners = new HashSet<>();
        changed.forEach((vmid, owned) -> {
            owners.add(owned.owner());
            events.publishEvent(new GuestChanged(
                    new GuestRef(cluster, vmid),
                    owned.owner(),
                    owned.state(),
                    Guest.words(owned.addresses(), Guest::address)));
        });
        lost.forEach((vmid, owned) -> {
            owners.add(owned.owner());
            events.publishEvent(new GuestGone(new GuestRef(cluster, vmid), owned.owner()));
        });
        events.publishEvent(new ClusterRead(cluster, Set.copyOf(owners), changes.size()));
    }

    private static GuestLine guest(ResultSet row) throws SQLException {
        return new GuestLine(
                GuestKind.read(row.getString("kind")),
                row.getString("name"),
                row.getString("node"),
                GuestState.read(row.getString("state")),
                row.getBoolean("template"),
                row.getString("lock_name"),
                row.getString("tags"),
                row.getString("pool"),
                row.getInt("cores"),
                row.getLong("memory_bytes"),
                row.getLong("disk_bytes"),
                row.getInt("cpu_percent"),
                row.getLong("memory_used"),
                TimeColumn.read(row, "started_at"));
    }

    private static NodeLine node(ResultSet row) throws SQLException {
        return new NodeLine(
                row.getBoolean("online"),
                row.getInt("cores"),
                row.getInt("cpu_percent"),
                row.getLong("memory_bytes"),
                row.getLong("memory_used"));
    }

    private static StorageLine storage(ResultSet row) throws SQLException {
        return new StorageLine(
                row.getString("type"),
                row.getBoolean("shared"),
                row.getBoolean("available"),
                row.getString("content"),
                row.getLong("total_bytes"),
                row.getLong("used_bytes"));
    }
}
