package io.croft.activity;

import io.croft.access.UserId;
import io.croft.activity.ActivityEvent.SignInsFailed;
import io.croft.activity.ChainStore.Link;
import io.croft.database.TimeColumn;
import io.croft.kernel.NativeSql;
import io.croft.kernel.Text;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Raises an alert at ten failed sign-ins from one address within an hour, once an hour for each address, over all
 * processes. Named exception to the rule against native SQL: records of strangers belong to no company.
 */
@NativeSql
@Component
class FailedSignIns {

    static final int MANY = 10;

    private static final Duration HOUR = Duration.ofHours(1);

    private final JdbcTemplate jdbc;
    private final Incoming incoming;
    private final ApplicationEventPublisher events;

    FailedSignIns(JdbcTemplate jdbc, Incoming incoming, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.incoming = incoming;
        this.events = events;
    }

    /** Checks the addresses of failures among these records, in the transaction that numbers them. */
    void look(List<Link> records) {
        Map<String, Instant> latest = new HashMap<>();
        records.stream()
                .map(Link::entry)
                .filter(entry -> entry.action().equals(Activity.SIGN_IN_FAILED)
                        && !entry.address().isEmpty())
                .forEach(entry -> latest.merge(entry.address(), entry.at(), (a, b) -> a.isAfter(b) ? a : b));
        latest.forEach(this::look);
    }

    private void look(String address, Instant at) {
        int failures = failures(address, at);
        if (failures >= MANY && isFirstWithinTheHour(address, at)) {
            jdbc.update(
                    "insert into activity_alert (address, alerted_at) values (?, ?) on duplicate key update alerted_at = ?",
                    address,
                    TimeColumn.of(at),
                    TimeColumn.of(at));
            jdbc.update(
                    "delete from activity_alert where alerted_at < ?", TimeColumn.of(at.minus(HOUR.multipliedBy(2))));
            incoming.add(ActivityEntry.of(
                            ActivityKind.SECURITY,
                            "activity.signIns.failed",
                            Text.of("activity.signIns.failed", failures, address))
                    .result(ActivityResult.WARNING)
                    .by(UserId.SYSTEM, "Croft")
                    .on(new ActivityThing("address", address, address))
                    .with("failures", failures));
            events.publishEvent(new SignInsFailed(address, failures, at));
        }
    }

    private int failures(String address, Instant at) {
        Integer failures = jdbc.queryForObject(
                "select count(*) from activity_record where address = ? and action = ? and happened_at > ? and happened_at <= ?",
                Integer.class,
                address,
                Activity.SIGN_IN_FAILED,
                TimeColumn.of(at.minus(HOUR)),
                TimeColumn.of(at));
        return failures == null ? 0 : failures;
    }

    private boolean isFirstWithinTheHour(String address, Instant at) {
        return jdbc.queryForList(
                        "select address from activity_alert where address = ? and alerted_at > ?",
                        String.class,
                        address,
                        TimeColumn.of(at.minus(HOUR)))
                .isEmpty();
    }
}
