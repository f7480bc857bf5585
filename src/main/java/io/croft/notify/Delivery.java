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
 * A delivery that this process has claimed.
 *
 * @param claim fences its end: whoever claimed it later has another one
 * @param headline what the notice says; null for a letter, which says it itself
 * @param words the same
 * @param link the path below Croft's own address, or null
 * @param attempts how often it has been tried, with this time
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
