package io.croft.notify;

import io.croft.access.UserId;
import io.croft.kernel.NativeSql;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Which notices people want and how. Named exception to the rule against native SQL: it is read for people of several
 * companies when a notice is spread, and written by one statement.
 */
@NativeSql
@Component
class ChoiceStore {

    private final JdbcTemplate jdbc;

    ChoiceStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** A kind of notice and a channel. */
    record Way(String kind, String channel) {}

    /** All choices of a person, including kinds this release does not know. */
    Map<Way, Boolean> of(UserId person) {
        Map<Way, Boolean> chosen = new HashMap<>();
        jdbc.query(
                "select kind, channel, wanted from notify_choice where person_id = ?",
                row -> {
                    chosen.put(new Way(row.getString("kind"), row.getString("channel")), row.getBoolean("wanted"));
                },
                person.value());
        return chosen;
    }

    Optional<Boolean> find(UserId person, String kind, NoticeChannel channel) {
        List<Boolean> found = new ArrayList<>(jdbc.queryForList(
                "select wanted from notify_choice where person_id = ? and kind = ? and channel = ?",
                Boolean.class,
                person.value(),
                kind,
                channel.name()));
        return found.stream().findFirst();
    }

    void choose(UserId person, String kind, NoticeChannel channel, boolean wanted) {
        jdbc.update(
                "insert into notify_choice (person_id, kind, channel, wanted) values (?, ?, ?, ?)"
                        + " on duplicate key update wanted = values(wanted)",
                person.value(),
                kind,
                channel.name(),
                wanted);
    }
}
