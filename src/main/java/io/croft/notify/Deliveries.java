package io.croft.notify;

import io.croft.database.TimeColumn;
import io.croft.kernel.NativeSql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Slice;
import org.springframework.data.domain.SliceImpl;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Deliveries of all companies, for the provider. Named exception to the rule against native SQL: it reads across
 * companies, and leaves out rows with values this release does not know.
 */
@NativeSql
@Service
@Transactional
@PreAuthorize("hasRole('SUPER_ADMIN')")
public class Deliveries {

    private static final String KNOWN = " where d.channel in (" + names(NoticeChannel.values()) + ") and d.state in ("
            + names(DeliveryState.values()) + ")";

    private final JdbcTemplate jdbc;
    private final NoticeWorker worker;
    private final NotifyActivity activity;
    private final Clock clock;

    Deliveries(JdbcTemplate jdbc, NoticeWorker worker, NotifyActivity activity, Clock clock) {
        this.jdbc = jdbc;
        this.worker = worker;
        this.activity = activity;
        this.clock = clock;
    }

    /**
     * A page of deliveries, newest first.
     *
     * @param state only in this state; null for all
     */
    @Transactional(readOnly = true)
    public Slice<DeliveryRow> list(@Nullable DeliveryState state, Pageable page) {
        String narrowed = state == null ? "" : " and d.state = '" + state.name() + "'";
        List<DeliveryRow> rows = jdbc.query(
                "select d.*, n.headline, n.words from notify_delivery d left join notify_notice n on n.id = d.notice_id"
                        + KNOWN + narrowed + " order by d.created_at desc, d.id desc limit ? offset ?",
                Deliveries::row,
                page.getPageSize() + 1,
                page.getOffset());
        boolean more = rows.size() > page.getPageSize();
        return new SliceImpl<>(more ? rows.subList(0, page.getPageSize()) : rows, page, more);
    }

    /**
     * Tries an ended delivery again from the beginning; false when it is in progress, or a letter that was delivered.
     */
    public boolean sendAgain(UUID id) {
        boolean again = jdbc.update(
                        "update notify_delivery set state = 'WAITING', attempts = 0, next_try_at = ?, ended_at = null where id = ?"
                                + " and (state = 'FAILED' or (state = 'DELIVERED' and notice_id is not null))",
                        TimeColumn.of(clock.instant()),
                        id)
                == 1;
        if (again) {
            activity.sentAgain(id);
            Notices.wakeAfterCommit(worker);
        }
        return again;
    }

    private static DeliveryRow row(ResultSet row, int number) throws SQLException {
        DeliveryState state = DeliveryState.valueOf(row.getString("state"));
        boolean letter = row.getObject("notice_id", UUID.class) == null;
        return new DeliveryRow(
                row.getObject("id", UUID.class),
                NoticeChannel.valueOf(row.getString("channel")),
                row.getString("addressee"),
                StoredText.readOrNull(row.getString("headline")),
                StoredText.readOrNull(row.getString("words")),
                state,
                row.getInt("attempts"),
                Objects.requireNonNull(TimeColumn.read(row, "created_at")),
                state == DeliveryState.WAITING ? TimeColumn.read(row, "next_try_at") : null,
                StoredText.readOrNull(row.getString("outcome")),
                state == DeliveryState.FAILED || (state == DeliveryState.DELIVERED && !letter));
    }

    private static String names(Enum<?>... constants) {
        return Arrays.stream(constants)
                .map(constant -> "'" + constant.name() + "'")
                .collect(Collectors.joining(", "));
    }
}
