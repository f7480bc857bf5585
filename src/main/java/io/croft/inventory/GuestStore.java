package io.croft.inventory;

import io.croft.access.TenantId;
import io.croft.cluster.ClusterId;
import io.croft.database.TimeColumn;
import io.croft.kernel.NativeSql;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.NonTransientDataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Writes guests across companies in batches. Named exception to the rule against native SQL: a round has no actor and
 * writes guests of all companies; it reads back only the owners of what it changed.
 */
@NativeSql
@Component
class GuestStore {

    private static final Logger LOG = LoggerFactory.getLogger(GuestStore.class);
    private static final int BATCH = 500;
    private static final int MOST_ADDRESSES = 64;

    /**
     * The condition under which a VM id stands for another guest than before. A virtual machine that was gone and
     * reappears belongs to the provider until its configuration proves that it is the same ({@link GuestIdentities}). A
     * container has no such proof and counts as the same if it has the same name. A machine never becomes a container
     * or the reverse. A VM id that a company has claimed and under which nothing was seen yet takes any guest.
     */
    private static final String ANOTHER = """
            ((state = 'GONE' and (values(kind) = 'QEMU' or kind <> values(kind) or name <> values(name) collate utf8mb4_nopad_bin))
                or (kind <> values(kind) and state <> 'EXPECTED' and kind <> 'UNKNOWN' and values(kind) <> 'UNKNOWN'))
            """;

    private static final String UPSERT = """
            insert into inventory_guest (cluster_id, vmid, tenant_id, kind, name, node, state, state_since, template,
                lock_name, tags, pool, cores, memory_bytes, disk_bytes, cpu_percent, memory_used, started_at, first_seen,
                addresses, macs, agent, label)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '', '', false, '')
            on duplicate key update
                former_person = if(state = 'GONE' and tenant_id <> values(tenant_id), person_id, former_person),
                former_label = if(state = 'GONE' and tenant_id <> values(tenant_id), label, former_label),
                former_project = if(state = 'GONE' and tenant_id <> values(tenant_id), project_id, former_project),
                former_tenant = if(state = 'GONE' and tenant_id <> values(tenant_id), tenant_id, former_tenant),
                person_id = if(${another}, null, person_id),
                project_id = if(${another}, null, project_id),
                label = if(${another}, '', label),
                tenant_id = if(${another},
                    values(tenant_id), tenant_id),
                config_read_at = if(state = 'GONE' or template <> values(template) or kind <> values(kind) or name <> values(name) collate utf8mb4_nopad_bin,
                    null, config_read_at),
                identity_at = if(config_read_at is null, null, identity_at),
                address_source = if(values(state) = 'STOPPED' or kind <> values(kind), null, address_source),
                address_at = if(values(state) = 'STOPPED' or kind <> values(kind), null, address_at),
                addresses = if(values(state) = 'STOPPED' or kind <> values(kind), '', addresses),
                macs = if(kind <> values(kind), '', macs),
                first_seen = coalesce(first_seen, values(first_seen)),
                state_since = if(state = values(state), state_since, values(state_since)),
                state = values(state), kind = values(kind), name = values(name), node = values(node),
                template = values(template), lock_name = values(lock_name), tags = values(tags), pool = values(pool),
                cores = values(cores), memory_bytes = values(memory_bytes), disk_bytes = values(disk_bytes),
                cpu_percent = values(cpu_percent), memory_used = values(memory_used), started_at = values(started_at)
            """.replace("${another}", ANOTHER);

    private final JdbcTemplate jdbc;
    private final NamedParameterJdbcTemplate named;

    GuestStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.named = new NamedParameterJdbcTemplate(jdbc);
    }

    /** The owner of a guest and its present state. */
    record Owned(TenantId owner, GuestState state, String addresses) {}

    /**
     * Writes guests and returns the VM ids of those that failed; a row that the database rejects does not affect the
     * others.
     */
    Set<Integer> write(ClusterId cluster, Map<Integer, GuestLine> guests, Instant now) {
        try {
            upsert(cluster, guests.entrySet(), now);
            return Set.of();
        } catch (NonTransientDataAccessException oneIsOdd) {
            LOG.warn("The guests of {} are written one by one", cluster, oneIsOdd);
        }
        Set<Integer> refused = new HashSet<>();
        for (Map.Entry<Integer, GuestLine> guest : guests.entrySet()) {
            try {
                upsert(cluster, Set.of(guest), now);
            } catch (NonTransientDataAccessException odd) {
                LOG.warn("Guest {} of {} could not be written: {}", guest.getKey(), cluster, odd.getMessage());
                refused.add(guest.getKey());
            }
        }
        return refused;
    }

    private void upsert(ClusterId cluster, Collection<Map.Entry<Integer, GuestLine>> guests, Instant now) {
        jdbc.batchUpdate(UPSERT, guests, BATCH, (statement, guest) -> {
            statement.setObject(1, cluster.value());
            statement.setInt(2, guest.getKey());
            statement.setObject(3, TenantId.PROVIDER.value());
            bind(statement, guest.getValue(), now);
        });
    }

    private static void bind(PreparedStatement statement, GuestLine line, Instant now) throws SQLException {
        statement.setString(4, line.kind().name());
        statement.setString(5, line.name());
        statement.setString(6, line.node());
        statement.setString(7, line.state().name());
        statement.setObject(8, TimeColumn.of(now));
        statement.setBoolean(9, line.template());
        statement.setString(10, line.lock());
        statement.setString(11, line.tags());
        statement.setString(12, line.pool());
        statement.setInt(13, line.cores());
        statement.setLong(14, line.memory());
        statement.setLong(15, line.disk());
        statement.setInt(16, line.cpuPercent());
        statement.setLong(17, line.memoryUsed());
        statement.setObject(18, TimeColumn.ofNullable(line.startedAt()));
        statement.setObject(19, TimeColumn.of(now));
    }

    /**
     * Marks guests as gone; one that a company has claimed and that vanished while it was being made is expected again.
     */
    void markGone(ClusterId cluster, Set<Integer> vmids, Instant now) {
        jdbc.batchUpdate("""
                update inventory_guest set
                    state = if(label <> '' and (lock_name in ('clone', 'create') or name in ('', concat('VM ', vmid))),
                        'EXPECTED', 'GONE'),
                    identity = if(state = 'EXPECTED', null, identity),
                    state_since = ?, addresses = '', address_source = null,
                    address_at = null, lock_name = null, cpu_percent = 0, memory_used = 0, started_at = null
                where cluster_id = ? and vmid = ? and state <> 'GONE'
                """, vmids, BATCH, (statement, vmid) -> {
            statement.setObject(1, TimeColumn.of(now));
            statement.setObject(2, cluster.value());
            statement.setInt(3, vmid);
        });
    }

    /** The owners of those guests that do not belong to the provider. */
    Map<Integer, Owned> ownedByCompanies(ClusterId cluster, Collection<Integer> vmids) {
        Map<Integer, Owned> owners = new HashMap<>();
        List<Integer> all = List.copyOf(vmids);
        for (int from = 0; from < all.size(); from += BATCH) {
            named.query(
                    """
                    select vmid, tenant_id, state, addresses from inventory_guest
                    where cluster_id = :cluster and vmid in (:vmids) and tenant_id <> :provider
                    """,
                    Map.of(
                            "cluster", cluster.value(),
                            "vmids", all.subList(from, Math.min(from + BATCH, all.size())),
                            "provider", TenantId.PROVIDER.value()),
                    row -> {
                        owners.put(
                                row.getInt("vmid"),
                                new Owned(
                                        new TenantId(row.getObject("tenant_id", UUID.class)),
                                        GuestState.read(row.getString("state")),
                                        row.getString("addresses")));
                    });
        }
        return owners;
    }

    void writeAddresses(GuestRef ref, String addresses, AddressSource source, Instant now) {
        jdbc.update(
                "update inventory_guest set addresses = ?, address_source = ?, address_at = ? where cluster_id = ? and"
                        + " vmid = ?",
                Arrays.stream(addresses.split(" ")).limit(MOST_ADDRESSES).collect(Collectors.joining(" ")),
                source.name(),
                TimeColumn.of(now),
                ref.cluster().value(),
                ref.vmid());
    }

    void writeConfig(GuestRef ref, GuestConfig config, Instant now) {
        jdbc.update(
                """
                update inventory_guest set macs = ?, os_type = ?, agent = ?, description = ?, disks = ?, storage = ?,
                    storages = ?, media_storages = ?, disks_bytes = ?, config_read_at = ?
                where cluster_id = ? and vmid = ?
                """,
                config.macs(),
                config.osType(),
                config.agent(),
                config.description(),
                config.disks(),
                config.storage(),
                config.storages(),
                config.mediaStorages(),
                config.disksBytes(),
                TimeColumn.of(now),
                ref.cluster().value(),
                ref.vmid());
    }

    /** Running or stopped machines of companies, and templates, whose configuration was not read since they changed. */
    List<ConfigReader.Unread> withoutConfig(ClusterId cluster, int limit) {
        return jdbc.query(
                """
                select vmid, node from inventory_guest where cluster_id = ? and listed = true and config_read_at is null
                    and kind = 'QEMU' and state not in ('EXPECTED', 'UNKNOWN')
                    and (template or tenant_id <> ? or former_tenant is not null) limit ?
                """,
                (row, _) -> new ConfigReader.Unread(row.getInt("vmid"), row.getString("node")),
                cluster.value(),
                TenantId.PROVIDER.value(),
                limit);
    }

    /** Records that a configuration could not be read, so that it is not tried again and again. */
    void giveUpConfig(GuestRef ref, Instant now) {
        jdbc.update(
                "update inventory_guest set config_read_at = ? where cluster_id = ? and vmid = ?",
                TimeColumn.of(now),
                ref.cluster().value(),
                ref.vmid());
    }

    /** The machine whose configuration was read longest ago or never, if that was before this moment. */
    List<ConfigReader.Unread> configReadBefore(ClusterId cluster, Instant before) {
        return jdbc.query(
                """
                select vmid, node from inventory_guest where cluster_id = ? and listed = true and (config_read_at is null or config_read_at < ?)
                    and kind = 'QEMU' and state not in ('EXPECTED', 'UNKNOWN') and (template or tenant_id <> ?)
                order by config_read_at limit 1
                """,
                (row, _) -> new ConfigReader.Unread(row.getInt("vmid"), row.getString("node")),
                cluster.value(),
                TimeColumn.of(before),
                TenantId.PROVIDER.value());
    }

    void forgetCluster(ClusterId cluster) {
        jdbc.update("delete from inventory_guest where cluster_id = ?", cluster.value());
    }
}
