package io.croft.dispatch;

import io.croft.access.TenantId;
import io.croft.cluster.ClusterId;
import io.croft.database.TimeColumn;
import io.croft.inventory.GuestRef;
import io.croft.kernel.Identifier;
import io.croft.kernel.NativeSql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The leases of VM ids of all companies. Id and purpose are unique among the active leases of a cluster by keys of the
 * database; each change is one statement in its own transaction.
 */
@NativeSql
@Component
@Transactional(propagation = Propagation.REQUIRES_NEW)
class LeaseBook {

    private final JdbcClient sql;
    private final LeaseSettings settings;
    private final Clock clock;

    LeaseBook(JdbcClient sql, LeaseSettings settings, Clock clock) {
        this.sql = sql;
        this.settings = settings;
        this.clock = clock;
    }

    Optional<GuestRef> find(ClusterId cluster, String purpose) {
        return sql.sql("select vmid from dispatch_lease where cluster_id = ? and active_purpose = ?")
                .params(cluster.toString(), purpose)
                .query(Integer.class)
                .optional()
                .map(vmid -> new GuestRef(cluster, vmid));
    }

    /** The ids leased to these purposes; purposes without a lease are left out. */
    Map<String, GuestRef> find(ClusterId cluster, Collection<String> purposes) {
        Map<String, GuestRef> found = new HashMap<>();
        sql.sql(
                        "select active_purpose, vmid from dispatch_lease where cluster_id = :cluster and active_purpose in (:purposes)")
                .param("cluster", cluster.toString())
                .param("purposes", purposes)
                .query((ResultSet row) -> {
                    found.put(row.getString(1), new GuestRef(cluster, row.getInt(2)));
                });
        return found;
    }

    /** Ids that are leased or quarantined. */
    List<Integer> unavailable(ClusterId cluster) {
        return sql.sql("select vmid from dispatch_lease where cluster_id = ? and (active or free_at > ?)")
                .params(cluster.toString(), TimeColumn.of(clock.instant()))
                .query(Integer.class)
                .list();
    }

    /** Stores a lease; false when the id or the purpose was leased meanwhile. */
    boolean insert(LeaseRequest request, int vmid) {
        return sql.sql("""
                insert ignore into dispatch_lease (id, tenant_id, cluster_id, vmid, purpose, range_first, range_last, active, leased_at)
                values (?, ?, ?, ?, ?, ?, ?, true, ?)""")
                        .params(
                                Identifier.next().toString(),
                                request.company().toString(),
                                request.cluster().toString(),
                                vmid,
                                request.purpose(),
                                request.range().first(),
                                request.range().last(),
                                TimeColumn.of(clock.instant()))
                        .update()
                == 1;
    }

    /** Stores these leases in one transaction; returns those that were stored, without those leased meanwhile. */
    List<Draft> insert(List<Draft> drafts) {
        return drafts.stream()
                .filter(draft -> insert(draft.request(), draft.vmid()))
                .toList();
    }

    /** A lease to store. */
    record Draft(LeaseRequest request, int vmid) {}

    void confirm(GuestRef guest) {
        sql.sql(
                        "update dispatch_lease set confirmed_at = coalesce(confirmed_at, ?) where cluster_id = ? and active_vmid = ?")
                .params(TimeColumn.of(clock.instant()), guest.cluster().toString(), guest.vmid())
                .update();
    }

    void release(GuestRef guest) {
        sql.sql("""
                update dispatch_lease set active = false, released_at = ?, free_at = ?
                where cluster_id = ? and active_vmid = ?""")
                .params(
                        TimeColumn.of(clock.instant()),
                                TimeColumn.of(clock.instant().plus(settings.quarantine())),
                        guest.cluster().toString(), guest.vmid())
                .update();
    }

    /** Ends a lease whose id is in use by another guest; returns its request, to be repeated. */
    Optional<LeaseRequest> give(GuestRef taken) {
        Optional<LeaseRequest> request = sql.sql(
                        "select * from dispatch_lease where cluster_id = ? and active_vmid = ? for update")
                .params(taken.cluster().toString(), taken.vmid())
                .query(LeaseBook::request)
                .optional();
        release(taken);
        return request;
    }

    private static LeaseRequest request(ResultSet row, int number) throws SQLException {
        return new LeaseRequest(
                new ClusterId(UUID.fromString(row.getString("cluster_id"))),
                new TenantId(UUID.fromString(row.getString("tenant_id"))),
                row.getString("purpose"),
                new VmIdRange(row.getInt("range_first"), row.getInt("range_last")));
    }
}
