package io.croft.notify;

import io.croft.database.FittedText;
import io.croft.database.TimeColumn;
import io.croft.kernel.Identifier;
import io.croft.kernel.NativeSql;
import io.croft.kernel.Text;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The deliveries. Named exception to the rule against native SQL: they are claimed across companies with
 * {@code skip locked}, and ended only by the process with the claim.
 */
@NativeSql
@Component
class DeliveryStore {

    /** An older claim belongs to a process that died; longer than any attempt. */
    static final Duration CLAIM = Duration.ofMinutes(3);

    private static final int ADDRESSEE = 300;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    DeliveryStore(JdbcTemplate jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Adds a delivery of a notice in the caller's transaction. */
    void add(StoredNotice notice, NoticeChannel channel, @Nullable UUID person, @Nullable UUID hook, String addressee) {
        insert(
                Identifier.next(),
                notice.id(),
                channel,
                notice.notice().kind(),
                notice.notice().company().value(),
                person,
                hook,
                addressee,
                notice.at());
    }

    /** Adds the delivery of a letter in the caller's transaction. */
    void addLetter(UUID id, Letter letter, Instant now) {
        insert(
                id,
                null,
                NoticeChannel.MAIL,
                letter.kind(),
                letter.company().value(),
                null,
                null,
                letter.to().value(),
                now);
    }

    private void insert(
            UUID id,
            @Nullable UUID notice,
            NoticeChannel channel,
            String kind,
            UUID company,
            @Nullable UUID person,
            @Nullable UUID hook,
            String addressee,
            Instant at) {
        jdbc.update(
                "insert into notify_delivery (id, notice_id, channel, kind, company_id, person_id, hook_id, addressee, state,"
                        + " next_try_at, created_at) values (?, ?, ?, ?, ?, ?, ?, ?, 'WAITING', ?, ?)",
                id,
                notice,
                channel.name(),
                kind,
                company,
                person,
                hook,
                FittedText.line(addressee, ADDRESSEE),
                TimeColumn.of(at),
                TimeColumn.of(at));
    }

    /**
     * Claims deliveries that are due, in a transaction of its own; those of a process that died are due when their
     * claim expires.
     */
    List<Delivery> claim(NoticeChannel channel, int most, Instant now) {
        UUID claim = Identifier.next();
        Integer claimed = transaction.execute(_ -> {
            List<UUID> due = jdbc.queryForList(
                    "select id from notify_delivery where channel = ? and next_try_at <= ? order by next_try_at limit ?"
                            + " for update skip locked",
                    UUID.class,
                    channel.name(),
                    TimeColumn.of(now),
                    most);
            due.forEach(id -> jdbc.update(
                    "update notify_delivery set state = 'SENDING', attempts = attempts + 1, claim = ?, next_try_at = ? where id = ?",
                    claim,
                    TimeColumn.of(now.plus(CLAIM)),
                    id));
            return due.size();
        });
        return claimed == null || claimed == 0 ? List.of() : claimed(channel, claim, now);
    }

    private List<Delivery> claimed(NoticeChannel channel, UUID claim, Instant now) {
        return jdbc.query(
                "select d.id, d.claim, d.channel, d.kind, d.company_id, d.person_id, d.hook_id, d.notice_id, d.attempts,"
                        + " n.headline, n.words, n.link, coalesce(n.happened_at, d.created_at) at"
                        + " from notify_delivery d left join notify_notice n on n.id = d.notice_id"
                        + " where d.channel = ? and d.next_try_at = ? and d.claim = ?",
                Delivery::of,
                channel.name(),
                TimeColumn.of(now.plus(CLAIM)),
                claim);
    }

    /** Stores the result of an attempt; false when another process has claimed the delivery meanwhile. */
    boolean end(Delivery delivery, DeliveryState state, @Nullable Instant next, Text outcome, Instant now) {
        return Boolean.TRUE.equals(transaction.execute(_ -> {
            boolean ended = endOnly(delivery, state, next, outcome, now);
            if (ended && state == DeliveryState.DELIVERED) {
                jdbc.update("delete from notify_letter where id = ?", delivery.id());
            }
            return ended;
        }));
    }

    private boolean endOnly(Delivery delivery, DeliveryState state, @Nullable Instant next, Text outcome, Instant now) {
        return jdbc.update(
                        "update notify_delivery set state = ?, next_try_at = ?, outcome = ?, claim = null, ended_at = ?"
                                + " where id = ? and claim = ?",
                        state.name(),
                        TimeColumn.ofNullable(next),
                        StoredText.json(outcome),
                        next == null ? TimeColumn.of(now) : null,
                        delivery.id(),
                        delivery.claim())
                == 1;
    }

    /** The number of letters to this address since then, for the limit per address. */
    int lettersTo(String addressee, Instant since) {
        Integer count = jdbc.queryForObject(
                "select count(*) from notify_delivery where notice_id is null and addressee = ? and created_at > ?",
                Integer.class,
                FittedText.line(addressee, ADDRESSEE),
                TimeColumn.of(since));
        return Optional.ofNullable(count).orElse(0);
    }
}
