package io.croft.inventory;

import io.croft.access.TenantId;
import io.croft.cluster.ClusterId;
import io.croft.kernel.ByteSize;
import io.croft.kernel.NativeSql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Reads templates. Named exception to the rule against native SQL: a company sees templates of the provider that are
 * offered to it.
 */
@NativeSql
@Component
class TemplateStore {

    private static final String COLUMNS =
            "select g.cluster_id, g.vmid, g.kind, g.name, g.node, g.storage, g.disks, g.storages, g.media_storages,"
                    + " g.cores, g.memory_bytes, greatest(g.disk_bytes, coalesce(g.disks_bytes, 0)) disk_bytes, g.os_type from inventory_guest g where g.template and"
                    + " g.state not in ('GONE', 'EXPECTED')";

    private final JdbcTemplate jdbc;

    TemplateStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    List<TemplateRow> all() {
        return jdbc.query(COLUMNS + " order by g.name, g.cluster_id, g.vmid", (row, _) -> read(row));
    }

    /** Templates of the company, and those offered to it or to everybody. */
    List<TemplateRow> usableBy(TenantId company) {
        return jdbc.query(
                COLUMNS + """
                         and (g.tenant_id = ? or exists (select 1 from inventory_template_offer o
                            where o.cluster_id = g.cluster_id and o.vmid = g.vmid and o.company_id in (?, ?)
                                and o.identity <=> g.identity) and (g.identity is null or g.identity_at is not null))
                        order by g.name, g.cluster_id, g.vmid
                        """, (row, _) -> read(row), company.value(), company.value(), OfferRow.EVERYBODY.value());
    }

    /** Templates of the company that are in projects, regardless of who sees them. */
    List<GuestRef> inProjects(TenantId company) {
        return jdbc.query(
                "select cluster_id, vmid from inventory_guest where template and tenant_id = ? and project_id is not null",
                (row, _) -> new GuestRef(new ClusterId(row.getObject(1, UUID.class)), row.getInt(2)),
                company.value());
    }

    /** The identity of a template; null until its configuration was read. */
    @Nullable
    String identity(GuestRef template) {
        return jdbc
                .queryForList(
                        "select coalesce(identity, '') from inventory_guest where cluster_id = ? and vmid = ?",
                        String.class,
                        template.cluster().value(),
                        template.vmid())
                .stream()
                .filter(identity -> !identity.isEmpty())
                .findFirst()
                .orElse(null);
    }

    /** The name of a guest; its VM id where it has no name or is not known. */
    String name(GuestRef template) {
        return jdbc
                .queryForList(
                        "select name from inventory_guest where cluster_id = ? and vmid = ?",
                        String.class,
                        template.cluster().value(),
                        template.vmid())
                .stream()
                .filter(name -> name != null && !name.isBlank())
                .findFirst()
                .orElse(template.toString());
    }

    private static TemplateRow read(ResultSet row) throws SQLException {
        return new TemplateRow(
                new GuestRef(new ClusterId(row.getObject("cluster_id", UUID.class)), row.getInt("vmid")),
                GuestKind.read(row.getString("kind")),
                row.getString("name"),
                row.getString("node"),
                row.getString("storage"),
                disks(row.getString("disks")),
                words(row.getString("storages")),
                words(row.getString("media_storages")),
                row.getInt("cores"),
                new ByteSize(Math.max(0, row.getLong("memory_bytes"))),
                new ByteSize(Math.max(0, row.getLong("disk_bytes"))),
                row.getString("os_type"));
    }

    private static Set<String> words(@Nullable String written) {
        return written == null || written.isEmpty() ? Set.of() : Set.copyOf(List.of(written.split(" ")));
    }

    private static List<TemplateDisk> disks(@Nullable String written) {
        return written == null || written.isEmpty()
                ? List.of()
                : Arrays.stream(written.split(" "))
                        .flatMap(word -> TemplateDisk.read(word).stream())
                        .toList();
    }
}
