package io.croft.inventory;

import io.croft.access.ProjectId;
import io.croft.access.TenantId;
import io.croft.access.UserId;
import io.croft.database.TimeColumn;
import io.croft.kernel.NativeSql;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Changes the owners of guests. Named exception to the rule against native SQL: owners change across companies. */
@NativeSql
@Component
class OwnerStore {

    private final JdbcTemplate jdbc;

    OwnerStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The present owner; the row is locked until the transaction ends. */
    Optional<TenantId> lockOwner(GuestRef ref) {
        return jdbc
                .query(
                        "select tenant_id from inventory_guest where cluster_id = ? and vmid = ? for update",
                        (row, _) -> new TenantId(row.getObject(1, UUID.class)),
                        ref.cluster().value(),
                        ref.vmid())
                .stream()
                .findFirst();
    }

    boolean isGone(GuestRef ref) {
        return !jdbc.queryForList(
                        "select vmid from inventory_guest where cluster_id = ? and vmid = ? and state = 'GONE'",
                        Integer.class,
                        ref.cluster().value(),
                        ref.vmid())
                .isEmpty();
    }

    void expect(GuestRef ref, TenantId owner, String label, @Nullable UserId person, Instant now) {
        jdbc.update(
                """
                insert into inventory_guest (cluster_id, vmid, tenant_id, kind, name, node, state, state_since, template,
                    tags, cores, memory_bytes, disk_bytes, cpu_percent, memory_used, addresses, macs, agent, label, person_id)
                values (?, ?, ?, 'QEMU', '', '', 'EXPECTED', ?, false, '', 0, 0, 0, 0, 0, '', '', false, ?, ?)
                """,
                ref.cluster().value(),
                ref.vmid(),
                owner.value(),
                TimeColumn.of(now),
                label,
                person == null ? null : person.value());
    }

    /** Gives a guest to a company, without a project. */
    void move(GuestRef ref, TenantId owner, String label, @Nullable UserId person) {
        move(ref, owner, label, person, null);
    }

    void move(GuestRef ref, TenantId owner, String label, @Nullable UserId person, @Nullable ProjectId project) {
        jdbc.update(
                "update inventory_guest set tenant_id = ?, label = ?, person_id = ?, project_id = ?, former_tenant = null"
                        + " where cluster_id = ? and vmid = ?",
                owner.value(),
                label,
                person == null ? null : person.value(),
                project == null ? null : project.value(),
                ref.cluster().value(),
                ref.vmid());
    }

    /** Forgets the identity of a claimed VM id, so that any guest that appears under it is the one of the company. */
    void forgetIdentity(GuestRef ref) {
        jdbc.update(
                "update inventory_guest set identity = null, identity_at = null, config_read_at = null where"
                        + " cluster_id = ? and vmid = ?",
                ref.cluster().value(),
                ref.vmid());
    }

    void assign(GuestRef ref, TenantId owner, @Nullable UserId person) {
        jdbc.update(
                "update inventory_guest set person_id = ? where cluster_id = ? and vmid = ? and tenant_id = ?",
                person == null ? null : person.value(),
                ref.cluster().value(),
                ref.vmid(),
                owner.value());
    }

    /**
     * Moves a guest of a company from one project, or none, to another or none; returns whether it was in the former
     * and was moved.
     */
    boolean stand(GuestRef ref, TenantId owner, @Nullable ProjectId before, @Nullable ProjectId project) {
        return jdbc.update(
                        "update inventory_guest set project_id = ? where cluster_id = ? and vmid = ? and tenant_id = ?"
                                + " and project_id <=> ? and not project_id <=> ?",
                        project == null ? null : project.value(),
                        ref.cluster().value(),
                        ref.vmid(),
                        owner.value(),
                        before == null ? null : before.value(),
                        project == null ? null : project.value())
                > 0;
    }

    /** Removes gone guests from a project that is deleted. */
    void leave(ProjectId project) {
        jdbc.update("update inventory_guest set project_id = null where project_id = ?", project.value());
        jdbc.update("update inventory_guest set former_project = null where former_project = ?", project.value());
    }

    /** Changes label and person of a guest; its project is kept. */
    void relabel(GuestRef ref, String label, @Nullable UserId person) {
        jdbc.update(
                "update inventory_guest set label = ?, person_id = ?, former_tenant = null where cluster_id = ? and vmid = ?",
                label,
                person == null ? null : person.value(),
                ref.cluster().value(),
                ref.vmid());
    }

    /** Deletes the row of a guest that is gone or never appeared. */
    boolean removeAbsent(GuestRef ref) {
        return jdbc.update(
                        "delete from inventory_guest where cluster_id = ? and vmid = ? and state in ('EXPECTED',"
                                + " 'GONE')",
                        ref.cluster().value(),
                        ref.vmid())
                > 0;
    }
}
