package io.croft.notify;

import io.croft.access.UserId;
import io.croft.database.TimeColumn;
import io.croft.kernel.NativeSql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The notices under the bells. Named exception to the rule against native SQL: it is written for people of several
 * companies at once; each query names its person.
 */
@NativeSql
@Component
class BellStore {

    private final JdbcTemplate jdbc;

    BellStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds a notice under the bell of a person; does nothing when it is there. */
    void add(UUID notice, UserId person) {
        jdbc.update("insert ignore into notify_bell (notice_id, person_id) values (?, ?)", notice, person.value());
    }

    /** The number of unread notices, at most {@code most}. */
    int unread(UserId person, int most) {
        Integer count = jdbc.queryForObject(
                "select count(*) from (select 1 from notify_bell where person_id = ? and read_at is null limit ?) c",
                Integer.class,
                person.value(),
                most);
        return count == null ? 0 : count;
    }

    /** A page of a person's notices, the newest first; of all, or of those that are unread. */
    List<BellEntry> newest(UserId person, boolean unreadOnly, long skipped, int most) {
        return jdbc.query(
                "select b.number, b.read_at, n.kind, n.headline, n.words, n.link, n.happened_at"
                        + " from notify_bell b join notify_notice n on n.id = b.notice_id"
                        + " where b.person_id = ? and (b.read_at is null or not ?)"
                        + " order by b.number desc limit ? offset ?",
                BellStore::entry,
                person.value(),
                unreadOnly,
                most,
                skipped);
    }

    long count(UserId person, boolean unreadOnly) {
        Long count = jdbc.queryForObject(
                "select count(*) from notify_bell where person_id = ? and (read_at is null or not ?)",
                Long.class,
                person.value(),
                unreadOnly);
        return count == null ? 0 : count;
    }

    /** Marks a notice as read, if it was not; false when the person has none of this number. */
    boolean read(UserId person, long number, Instant now) {
        return jdbc.update(
                        "update notify_bell set read_at = coalesce(read_at, ?) where person_id = ? and number = ?",
                        TimeColumn.of(now),
                        person.value(),
                        number)
                > 0;
    }

    void readAll(UserId person, Instant now) {
        jdbc.update(
                "update notify_bell set read_at = ? where person_id = ? and read_at is null",
                TimeColumn.of(now),
                person.value());
    }

    long lastNumber() {
        Long last = jdbc.queryForObject("select coalesce(max(number), 0) from notify_bell", Long.class);
        return last == null ? 0 : last;
    }

    /** People with notices after this number, at most {@code most}. */
    List<UserId> rangAfter(long number, int most) {
        return jdbc.query(
                "select distinct person_id from notify_bell where number > ? limit ?",
                (row, _) -> new UserId(row.getObject("person_id", UUID.class)),
                number,
                most);
    }

    private static BellEntry entry(ResultSet row, int number) throws SQLException {
        return new BellEntry(
                row.getLong("number"),
                row.getString("kind"),
                StoredText.read(row.getString("headline")),
                StoredText.read(row.getString("words")),
                Notice.pathOrNull(row.getString("link")),
                Objects.requireNonNull(TimeColumn.read(row, "happened_at")),
                TimeColumn.read(row, "read_at") != null);
    }
}
