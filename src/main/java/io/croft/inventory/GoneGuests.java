package io.croft.inventory;

import io.croft.cluster.ClusterId;
import io.croft.database.TimeColumn;
import io.croft.job.Purge;
import io.croft.kernel.NativeSql;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Deletes guests that have been gone for long, with the offers of those that were templates. Guests claimed by a
 * company are kept until they are released, since the company may wait for their return. Named exception to the rule
 * against native SQL: it deletes across companies and skips locked rows.
 */
@NativeSql
@Component
class GoneGuests implements Purge {

    private final JdbcTemplate jdbc;
    private final Duration retention;

    GoneGuests(JdbcTemplate jdbc, @Value("${croft.retention.gone-guests}") Duration retention) {
        this.jdbc = jdbc;
        this.retention = retention;
    }

    @Override
    public String name() {
        return "guests that are gone";
    }

    @Override
    public Duration retention() {
        return retention;
    }

    @Override
    public int purge(Instant before, int most) {
        List<GuestRef> gone = jdbc.query(
                """
                select cluster_id, vmid from inventory_guest where gone_since < ?
                order by gone_since limit ? for update skip locked
                """,
                (row, _) -> new GuestRef(new ClusterId(row.getObject("cluster_id", UUID.class)), row.getInt("vmid")),
                TimeColumn.of(before),
                most);
        delete("delete from inventory_template_offer where cluster_id = ? and vmid = ?", gone);
        delete("delete from inventory_guest where cluster_id = ? and vmid = ?", gone);
        return gone.size();
    }

    private void delete(String statement, List<GuestRef> guests) {
        jdbc.batchUpdate(statement, guests, Math.max(1, guests.size()), (row, guest) -> {
            row.setObject(1, guest.cluster().value());
            row.setInt(2, guest.vmid());
        });
    }
}
