package io.croft.vault;

import io.croft.kernel.NativeSql;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Seals again, row by row across all companies, texts that are not bound to their place or not under the newest key. A
 * row that was changed meanwhile is skipped until the next run, so several processes may run this at once and each may
 * be killed at any point.
 */
@NativeSql
@Component
class Resealing {

    private static final Logger LOG = LoggerFactory.getLogger(Resealing.class);
    private static final int BATCH = 200;
    private static final UUID FIRST = new UUID(0, 0);

    private final SealedColumns columns;
    private final Vault vault;
    private final JdbcTemplate jdbc;

    Resealing(SealedColumns columns, Vault vault, JdbcTemplate jdbc) {
        this.columns = columns;
        this.vault = vault;
        this.jdbc = jdbc;
    }

    private record Row(UUID id, Sealed sealed) {}

    /** Returns how many texts were sealed again. */
    int run() {
        int renewed = 0;
        for (SealedColumn column : columns.all()) {
            List<Row> rows = outdated(column, FIRST);
            while (!rows.isEmpty()) {
                renewed += rows.stream().mapToInt(row -> renew(column, row)).sum();
                rows = outdated(column, rows.getLast().id());
            }
        }
        return renewed;
    }

    /** The keys that some stored text still needs. */
    Set<UUID> keysInUse() {
        Set<UUID> used = new HashSet<>();
        for (SealedColumn column : columns.all()) {
            jdbc.queryForList(
                            "select distinct substr(%1$s, %3$d, %4$d) from %2$s where %1$s is not null"
                                    .formatted(
                                            column.column(),
                                            column.table(),
                                            SealedText.KEY_FROM,
                                            SealedText.KEY_LENGTH),
                            String.class)
                    .forEach(id -> parse(id, used));
        }
        return used;
    }

    private List<Row> outdated(SealedColumn column, UUID after) {
        return jdbc.query(
                "select %2$s, %1$s from %3$s where %1$s is not null and %1$s not like ? and %2$s > ? order by %2$s limit %4$d"
                        .formatted(column.column(), column.id(), column.table(), BATCH),
                (row, n) -> new Row(row.getObject(1, UUID.class), new Sealed(row.getString(2))),
                vault.newestPrefix() + "%",
                after);
    }

    private int renew(SealedColumn column, Row row) {
        SecretPlace place = new SecretPlace(column.table(), column.column(), row.id());
        try {
            Sealed renewed = vault.seal(vault.open(row.sealed(), place), place);
            return jdbc.update(
                    "update %2$s set %1$s = ? where %3$s = ? and binary %1$s = ?"
                            .formatted(column.column(), column.table(), column.id()),
                    renewed.sealed(),
                    row.id(),
                    row.sealed().sealed());
        } catch (CannotOpen e) {
            LOG.warn("The secret in {} cannot be opened and has to be entered anew", place);
            return 0;
        }
    }

    private static void parse(@Nullable String id, Set<UUID> into) {
        try {
            into.add(UUID.fromString(id == null ? "" : id));
        } catch (IllegalArgumentException e) {
            LOG.debug("A stored text names no key");
        }
    }
}
