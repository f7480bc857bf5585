package io.croft.notify;

import io.croft.access.TenantId;
import io.croft.access.UserId;
import io.croft.database.TimeColumn;
import io.croft.kernel.Text;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A delivery claimed by this process.
 *
 * @param claim guards the update of its result: a later claim has another value
 * @param headline of the notice; null for a letter
 * @param words of the notice; null for a letter
 * @param link path relative to the root, or null
 * @param attempts number of attempts, including this one
 */
record Delivery(
        UUID id,
        UUID claim,
        NoticeChannel channel,
        String kind,
        TenantId company,
        @Nullable UserId person,
        @Nullable UUID hook,
        @Nullable UUID notice,
        @Nullable Text headline,
        @Nullable Text words,
        @Nullable String link,
        Instant at,
        int attempts) {

    static Delivery of(ResultSet row, int number) throws SQLException {
        UUID person = row.getObject("person_id", UUID.class);
        return new Delivery(
                row.getObject("id", UUID.class),
                row.getObject("claim", UUID.class),
                NoticeChannel.valueOf(row.getString("channel")),
                row.getString("kind"),
                new TenantId(row.getObject("company_id", UUID.class)),
                person == null ? null : new UserId(person),
                row.getObject("hook_id", UUID.class),
                row.getObject("notice_id", UUID.class),
                StoredText.readOrNull(row.getString("headline")),
                StoredText.readOrNull(row.getString("words")),
                Notice.pathOrNull(row.getString("link")),
                Objects.requireNonNull(TimeColumn.read(row, "at")),
                row.getInt("attempts"));
    }
}
