package io.croft.activity;

import io.croft.access.TenantId;
import io.croft.access.UserId;
import io.croft.activity.ActivityEvent.ActivityRecorded;
import io.croft.kernel.NativeSql;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Publishes in this process which companies and persons have new records, whichever process numbered them. Named
 * exception to the rule against native SQL: it reads across companies and no content.
 */
@NativeSql
@Component
class RecordNews {

    /** More new records are published as one event about the last of them; screens read again anyway. */
    private static final int MOST = 2_000;

    private static final long UNKNOWN = -1;

    private final JdbcTemplate jdbc;
    private final ApplicationEventPublisher events;
    private long told = UNKNOWN;

    RecordNews(JdbcTemplate jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    void tell() {
        Long last = jdbc.queryForObject("select number from activity_chain where id = 1", Long.class);
        if (last == null || last == told) {
            return;
        }
        if (told != UNKNOWN) {
            fresh(Math.max(told, last - MOST)).forEach(events::publishEvent);
        }
        told = last;
    }

    private List<ActivityRecorded> fresh(long after) {
        return jdbc.query(
                "select distinct company_id, actor_id from activity_record where number > ?",
                (row, _) -> {
                    UUID company = row.getObject("company_id", UUID.class);
                    UUID actor = row.getObject("actor_id", UUID.class);
                    return new ActivityRecorded(
                            company == null ? null : new TenantId(company), actor == null ? null : new UserId(actor));
                },
                after);
    }
}
