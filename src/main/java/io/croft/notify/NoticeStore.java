package io.croft.notify;

import io.croft.access.UserId;
import io.croft.database.TimeColumn;
import io.croft.kernel.NativeSql;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The outbox. Named exception to the rule against native SQL: notices are written for any company in the session of
 * another or of nobody, and taken with {@code skip locked}. Deletes old notices with their bells and deliveries.
 */
@NativeSql
@Component
class NoticeStore implements io.croft.job.Purge {

    private final JdbcTemplate jdbc;
    private final Duration retention;

    NoticeStore(JdbcTemplate jdbc, @Value("${croft.retention.notices}") Duration retention) {
        this.jdbc = jdbc;
        this.retention = retention;
    }

    /** Adds a notice in the caller's transaction. */
    void insert(UUID id, Notice notice, Instant now) {
        UserId person = notice.person();
        jdbc.update(
                "insert into notify_notice (id, kind, company_id, person_id, headline, words, link, happened_at, next_try_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                id,
                notice.kind(),
                notice.company().value(),
                person == null ? null : person.value(),
                StoredText.json(notice.headline()),
                StoredText.json(notice.words()),
                notice.link(),
                TimeColumn.of(now),
                TimeColumn.of(now));
    }

    /**
     * The notice that waits longest, locked until the transaction ends; those locked by other processes are skipped.
     */
    Optional<StoredNotice> lockDue(Instant now) {
        return jdbc
                .query(
                        "select " + StoredNotice.COLUMNS + " from notify_notice where next_try_at <= ?"
                                + " order by next_try_at limit 1 for update skip locked",
                        StoredNotice::of,
                        TimeColumn.of(now))
                .stream()
                .findFirst();
    }

    /** Records that all recipients have it. */
    void spread(UUID id) {
        jdbc.update("update notify_notice set next_try_at = null where id = ?", id);
    }

    /** Records that spreading failed; {@code next} is null when it is given up. */
    void notSpread(UUID id, @Nullable Instant next, Instant now) {
        jdbc.update(
                "update notify_notice set attempts = attempts + 1, next_try_at = ?, failed_at = ? where id = ? and next_try_at is not null",
                TimeColumn.ofNullable(next),
                next == null ? TimeColumn.of(now) : null,
                id);
    }

    @Override
    public String name() {
        return "notices";
    }

    @Override
    public Duration retention() {
        return retention;
    }

    @Override
    public int purge(Instant before, int most) {
        int letters = jdbc.update(
                "delete from notify_delivery where notice_id is null and created_at < ? order by created_at limit ?",
                TimeColumn.of(before),
                most);
        jdbc.update(
                "delete from notify_letter where made_at < ? order by made_at limit ?", TimeColumn.of(before), most);
        return letters
                + jdbc.update(
                        "delete from notify_notice where happened_at < ? order by happened_at limit ?",
                        TimeColumn.of(before),
                        most);
    }
}
