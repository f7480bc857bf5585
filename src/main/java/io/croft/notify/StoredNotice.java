package io.croft.notify;

import io.croft.access.TenantId;
import io.croft.access.UserId;
import io.croft.database.TimeColumn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** A stored notice with the number of failed attempts to spread it. */
record StoredNotice(UUID id, Notice notice, Instant at, int attempts) {

    static final String COLUMNS = "id, kind, company_id, person_id, headline, words, link, happened_at, attempts";

    static StoredNotice of(ResultSet row, int number) throws SQLException {
        UUID person = row.getObject("person_id", UUID.class);
        return new StoredNotice(
                row.getObject("id", UUID.class),
                new Notice(
                        row.getString("kind"),
                        new TenantId(row.getObject("company_id", UUID.class)),
                        person == null ? null : new UserId(person),
                        StoredText.read(row.getString("headline")),
                        StoredText.read(row.getString("words")),
                        Notice.pathOrNull(row.getString("link"))),
                Objects.requireNonNull(TimeColumn.read(row, "happened_at")),
                row.getInt("attempts"));
    }
}
