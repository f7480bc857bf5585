package io.croft.activity;

import io.croft.database.TimeColumn;
import io.croft.kernel.NativeSql;
import io.croft.kernel.Text;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Where records are forwarded to, and how far that has come. Named exception to the rule against native SQL: one process claims
 * the work for a while by one guarded statement, and what it notes is guarded by the claim.
 */
@NativeSql
@Component
class ForwardStore {

    private final JdbcTemplate jdbc;

    ForwardStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The work of one round: where to, and after which record. */
    record Claim(SyslogServer server, long sentNumber, int attempts) {}

    Optional<ForwardingState> find() {
        return jdbc.query("""
                        select f.*, greatest(0, c.number - f.sent_number) as backlog
                        from activity_forward f join activity_chain c on c.id = 1 where f.id = 1""", (row, _) -> state(row)).stream().findFirst();
    }

    /** Sends to this server from now on; what an earlier one has got is not sent again, and without any the record starts now. */
    void save(SyslogServer server, Instant now) {
        jdbc.update("""
                insert into activity_forward (id, host, port, transport, sent_number, next_try_at)
                select 1, ?, ?, ?, number, ? from activity_chain where id = 1
                on duplicate key update host = values(host), port = values(port), transport = values(transport),
                    failure = null, failed_at = null, attempts = 0, next_try_at = values(next_try_at),
                    claimed_by = null, claimed_until = null""", server.host(), server.port(), server.transport().name(), TimeColumn.of(now));
    }

    boolean remove() {
        return jdbc.update("delete from activity_forward where id = 1") == 1;
    }

    /** Takes the work for this process, where something waits and nobody else has it. */
    Optional<Claim> claim(String process, Instant now, Duration length) {
        return waiting(now).filter(work -> take(process, now, length, work));
    }

    private Optional<Claim> waiting(Instant now) {
        return jdbc
                .query(
                        """
                        select f.* from activity_forward f join activity_chain c on c.id = 1
                        where f.id = 1 and c.number > f.sent_number and f.next_try_at <= ?""",
                        (row, _) -> new Claim(server(row), row.getLong("sent_number"), row.getInt("attempts")),
                        TimeColumn.of(now))
                .stream()
                .findFirst();
    }

    private boolean take(String process, Instant now, Duration length, Claim work) {
        SyslogServer server = work.server();
        return jdbc.update(
                        """
                        update activity_forward set claimed_by = ?, claimed_until = ?
                        where id = 1 and sent_number = ? and host = ? and port = ? and transport = ?
                            and (claimed_by is null or claimed_by = ? or claimed_until < ?)""",
                        process,
                        TimeColumn.of(now.plus(length)),
                        work.sentNumber(),
                        server.host(),
                        server.port(),
                        server.transport().name(),
                        process,
                        TimeColumn.of(now))
                == 1;
    }

    /**
     * All up to this record have been sent to the server of the claim, perhaps with a warning; false when others have noted more by now, or
     * records go elsewhere. It holds also where the claim ran out meanwhile; another process keeps its claim.
     */
    boolean sent(String process, Claim work, long number, @Nullable Text warning, Instant now) {
        SyslogServer server = work.server();
        return jdbc.update(
                        """
                        update activity_forward set sent_number = ?, sent_at = ?, failure = ?, failed_at = null, attempts = 0,
                            claimed_until = if(claimed_by = ?, null, claimed_until), claimed_by = nullif(claimed_by, ?)
                        where id = 1 and sent_number = ? and host = ? and port = ? and transport = ?""",
                        number,
                        TimeColumn.of(now),
                        warning == null ? null : StoredWords.json(warning),
                        process,
                        process,
                        work.sentNumber(),
                        server.host(),
                        server.port(),
                        server.transport().name())
                == 1;
    }

    /** They have not; they are sent once more at this time. */
    void failed(String process, Text why, Instant now, Instant next) {
        jdbc.update("""
                update activity_forward set failure = ?, failed_at = coalesce(failed_at, ?), attempts = attempts + 1,
                    next_try_at = ?, claimed_by = null, claimed_until = null
                where id = 1 and claimed_by = ?""", StoredWords.json(why), TimeColumn.of(now), TimeColumn.of(next), process);
    }

    /** Words without the time of a failure are a warning. */
    private static ForwardingState state(ResultSet row) throws SQLException {
        String stored = row.getString("failure");
        Text words = stored == null ? null : StoredWords.read(stored);
        Instant failedAt = TimeColumn.read(row, "failed_at");
        return new ForwardingState(
                server(row),
                row.getLong("sent_number"),
                TimeColumn.read(row, "sent_at"),
                row.getLong("backlog"),
                failedAt == null ? words : null,
                failedAt == null ? null : words,
                failedAt);
    }

    private static SyslogServer server(ResultSet row) throws SQLException {
        return new SyslogServer(
                Objects.requireNonNull(row.getString("host")),
                row.getInt("port"),
                SyslogTransport.valueOf(row.getString("transport")));
    }
}
