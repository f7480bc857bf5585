package io.croft.inventory;

import io.croft.access.ProjectId;
import io.croft.access.TenantId;
import io.croft.access.UserId;
import io.croft.database.TimeColumn;
import io.croft.inventory.InventoryEvent.GuestChanged;
import io.croft.inventory.InventoryEvent.OffersChanged;
import io.croft.inventory.InventoryEvent.OwnerChanged;
import io.croft.kernel.NativeSql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Stores configurations and the identities in them. When a VM id turns out to belong to another guest, its owner and
 * offers are removed; a machine that was gone and proves to be the same returns to its company. Named exception to the
 * rule against native SQL: owners change across companies.
 */
@NativeSql
@Component
@Transactional
class GuestIdentities {

    private final JdbcTemplate jdbc;
    private final GuestStore guests;
    private final OwnerStore owners;
    private final ApplicationEventPublisher events;

    GuestIdentities(JdbcTemplate jdbc, GuestStore guests, OwnerStore owners, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.guests = guests;
        this.owners = owners;
        this.events = events;
    }

    /** The stored identity of a VM id. */
    private record Known(
            TenantId owner,
            GuestState state,
            @Nullable String identity,
            @Nullable TenantId former,
            String formerLabel,
            @Nullable UserId formerPerson,
            @Nullable ProjectId formerProject) {

        /** False while the configuration is still being written: then it proves nothing. */
        private boolean told() {
            return identity != null && !identity.equals(GuestIdentity.NONE.value());
        }

        private static Known read(ResultSet row, int number) throws SQLException {
            UUID former = row.getObject("former_tenant", UUID.class);
            UUID person = row.getObject("former_person", UUID.class);
            UUID project = row.getObject("former_project", UUID.class);
            String label = row.getString("former_label");
            return new Known(
                    new TenantId(row.getObject("tenant_id", UUID.class)),
                    GuestState.read(row.getString("state")),
                    row.getString("identity"),
                    former == null ? null : new TenantId(former),
                    label == null ? "" : label,
                    person == null ? null : new UserId(person),
                    project == null ? null : new ProjectId(project));
        }
    }

    public void take(GuestRef ref, GuestConfig config, GuestIdentity found, Instant now) {
        jdbc
                .query(
                        "select * from inventory_guest where cluster_id = ? and vmid = ? for update",
                        Known::read,
                        ref.cluster().value(),
                        ref.vmid())
                .stream()
                .findFirst()
                .ifPresent(known -> {
                    if (known.told() && !found.value().equals(known.identity())) {
                        isAnother(ref, known);
                    } else if (known.identity() != null && known.former() != null) {
                        isBack(ref, known, known.former());
                    }
                    guests.writeConfig(ref, config, now);
                    bind(ref, found, now);
                });
    }

    private void isAnother(GuestRef ref, Known known) {
        jdbc.update(
                "delete from inventory_template_offer where cluster_id = ? and vmid = ?",
                ref.cluster().value(),
                ref.vmid());
        owners.move(ref, TenantId.PROVIDER, "", null);
        events.publishEvent(new OffersChanged(ref));
        if (!known.owner().equals(TenantId.PROVIDER)) {
            events.publishEvent(new OwnerChanged(ref, known.owner(), TenantId.PROVIDER));
        }
    }

    private void isBack(GuestRef ref, Known known, TenantId former) {
        owners.move(ref, former, known.formerLabel(), known.formerPerson(), known.formerProject());
        events.publishEvent(new OwnerChanged(ref, TenantId.PROVIDER, former));
        events.publishEvent(new GuestChanged(ref, former, known.state(), List.of()));
    }

    /** Stores the identity of the guest; an offer made before it was known applies to this guest. */
    private void bind(GuestRef ref, GuestIdentity found, Instant now) {
        jdbc.update(
                "update inventory_guest set identity = ?, identity_at = ?, former_tenant = null where cluster_id = ?"
                        + " and vmid = ?",
                found.value(),
                TimeColumn.of(now),
                ref.cluster().value(),
                ref.vmid());
        jdbc.update(
                "update inventory_template_offer set identity = ? where cluster_id = ? and vmid = ? and identity is"
                        + " null",
                found.value(),
                ref.cluster().value(),
                ref.vmid());
    }
}
