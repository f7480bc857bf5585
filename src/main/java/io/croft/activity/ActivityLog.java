package io.croft.activity;

import io.croft.access.CurrentActor;
import io.croft.kernel.NativeSql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Slice;
import org.springframework.data.domain.SliceImpl;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads activities, newest first, limited by {@link Reaches} to those the actor may see. Named exception to the rule
 * against native SQL: records of strangers belong to no company, and each query states whose records it may read, see
 * {@link RecordQuery}.
 */
@NativeSql
@Service
@Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
@PreAuthorize("isAuthenticated()")
public class ActivityLog {

    private static final int EXPORT_BATCH = 1_000;
    private static final int LOOKED_AT = 1_000;

    private final JdbcTemplate jdbc;
    private final Reaches reaches;

    ActivityLog(JdbcTemplate jdbc, Reaches reaches) {
        this.jdbc = jdbc;
        this.reaches = reaches;
    }

    /** A page of records; the order is always newest first. */
    public Slice<ActivityRecord> list(ActivityFilter filter, Pageable page) {
        RecordQuery query = query(filter);
        List<ActivityRecord> rows = read(query, page.getPageSize() + 1, page.getOffset());
        boolean more = rows.size() > page.getPageSize();
        return new SliceImpl<>(more ? rows.subList(0, page.getPageSize()) : rows, page, more);
    }

    /** The number of records, at most {@code most}. */
    public long count(ActivityFilter filter, long most) {
        RecordQuery query = query(filter);
        Long counted = jdbc.queryForObject(query.count(), Long.class, query.values(most));
        return counted == null ? 0 : counted;
    }

    /** The values that occur in the newest {@value #LOOKED_AT} activities, for filters. */
    public ActivityChoices choices() {
        return ActivityChoices.of(read(query(ActivityFilter.ALL), LOOKED_AT, 0));
    }

    /** Passes every record to the reader, newest first, reading 1,000 at a time; for exports of any length. */
    public void each(ActivityFilter filter, Consumer<ActivityRecord> reader) {
        List<ActivityRecord> batch = read(query(filter), EXPORT_BATCH, 0);
        while (!batch.isEmpty()) {
            batch.forEach(reader);
            batch = batch.size() < EXPORT_BATCH
                    ? List.of()
                    : read(query(filter).below(batch.getLast()), EXPORT_BATCH, 0);
        }
    }

    private RecordQuery query(ActivityFilter filter) {
        return RecordQuery.of(reaches.of(CurrentActor.require()), filter);
    }

    private List<ActivityRecord> read(RecordQuery query, int most, long offset) {
        return jdbc.query(query.page(), ActivityLog::row, query.values(most, offset)).stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<ActivityRecord> row(ResultSet row, int number) throws SQLException {
        return StoredEntry.of(row).record(row.getLong("number"));
    }
}
