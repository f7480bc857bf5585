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
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * How far each channel has come. Named exception to the rule against native SQL: one process claims the work for a while by one guarded
 * statement, and what it notes is guarded by the claim and by the edition of the target.
 */
@NativeSql
@Component
class ForwardStore {

    private final JdbcTemplate jdbc;

    ForwardStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The work of one round: to which target, and after which record. */
    record Claim(ForwardChannel channel, UUID edition, long sentNumber, int attempts) {}

    Optional<ForwardProgress> progress(ForwardChannel channel) {
        return jdbc.query("""
                        select f.*, greatest(0, c.number - f.sent_number) as backlog
                        from activity_forward f join activity_chain c on c.id = 1 where f.id = ?""", (row, _) -> progress(row), channel.id()).stream().findFirst();
    }

    /** The target's edition; empty as long as the channel sends nothing. */
    Optional<UUID> edition(ForwardChannel channel) {
        return jdbc
                .query(
                        "select edition from activity_forward where id = ?",
                        (row, _) -> row.getObject("edition", UUID.class),
                        channel.id())
                .stream()
                .findFirst();
    }

    /** Sends to this target from now on; what an earlier one has got is not sent again, and without any the record starts now. */
    void begin(ForwardChannel channel, UUID edition, Instant now) {
        jdbc.update("""
                insert into activity_forward (id, edition, sent_number, next_try_at)
                select ?, ?, number, ? from activity_chain where id = 1
                on duplicate key update edition = values(edition), failure = null, failed_at = null, attempts = 0,
                    next_try_at = values(next_try_at), claimed_by = null, claimed_until = null""", channel.id(), edition, TimeColumn.of(now));
    }

    void remove(ForwardChannel channel) {
        jdbc.update("delete from activity_forward where id = ?", channel.id());
    }

    /** The syslog server of this edition; empty when it is another by now. */
    Optional<SyslogServer> syslog(UUID edition) {
        return jdbc
                .query(
                        "select host, port, transport from activity_forward where id = ? and edition = ?",
                        (row, _) -> new SyslogServer(
                                Objects.requireNonNull(row.getString("host")),
                                row.getInt("port"),
                                SyslogTransport.valueOf(row.getString("transport"))),
                        ForwardChannel.SYSLOG.id(),
                        edition)
                .stream()
                .findFirst();
    }

    void begin(SyslogServer server, UUID edition, Instant now) {
        begin(ForwardChannel.SYSLOG, edition, now);
        jdbc.update(
                "update activity_forward set host = ?, port = ?, transport = ? where id = ?",
                server.host(),
                server.port(),
                server.transport().name(),
                ForwardChannel.SYSLOG.id());
    }

    /** Claims the work, when records wait and no other process has it. */
    Optional<Claim> claim(ForwardChannel channel, String process, Instant now, Duration length) {
        return waiting(channel, now).filter(work -> take(process, now, length, work));
    }

    private Optional<Claim> waiting(ForwardChannel channel, Instant now) {
        return jdbc
                .query(
                        """
                        select f.* from activity_forward f join activity_chain c on c.id = 1
                        where f.id = ? and c.number > f.sent_number and f.next_try_at <= ?""",
                        (row, _) -> new Claim(
                                channel,
                                row.getObject("edition", UUID.class),
                                row.getLong("sent_number"),
                                row.getInt("attempts")),
                        channel.id(),
                        TimeColumn.of(now))
                .stream()
                .findFirst();
    }

    private boolean take(String process, Instant now, Duration length, Claim work) {
        return jdbc.update(
                        """
                        update activity_forward set claimed_by = ?, claimed_until = ?
                        where id = ? and sent_number = ? and edition = ?
                            and (claimed_by is null or claimed_by = ? or claimed_until < ?)""",
                        process,
                        TimeColumn.of(now.plus(length)),
                        work.channel().id(),
                        work.sentNumber(),
                        work.edition(),
                        process,
                        TimeColumn.of(now))
                == 1;
    }

    /**
     * All up to this record have been sent to the target of the claim, perhaps with a warning; false when others have noted more by now, or
     * records go elsewhere. It holds also where the claim ran out meanwhile; another process keeps its claim.
     */
    boolean sent(String process, Claim work, long number, @Nullable Text warning, Instant now) {
        return jdbc.update(
                        """
                        update activity_forward set sent_number = ?, sent_at = ?, failure = ?, failed_at = null, attempts = 0,
                            claimed_until = if(claimed_by = ?, null, claimed_until), claimed_by = nullif(claimed_by, ?)
                        where id = ? and sent_number = ? and edition = ?""",
                        number,
                        TimeColumn.of(now),
                        warning == null ? null : StoredWords.json(warning),
                        process,
                        process,
                        work.channel().id(),
                        work.sentNumber(),
                        work.edition())
                == 1;
    }

    /** Stores a failure, and when to try again. */
    void failed(String process, Claim work, Text why, Instant now, Instant next) {
        jdbc.update(
                """
                update activity_forward set failure = ?, failed_at = coalesce(failed_at, ?), attempts = attempts + 1,
                    next_try_at = ?, claimed_by = null, claimed_until = null
                where id = ? and edition = ? and claimed_by = ?""",
                StoredWords.json(why),
                TimeColumn.of(now),
                TimeColumn.of(next),
                work.channel().id(),
                work.edition(),
                process);
    }

    /** Words without the time of a failure are a warning. */
    private static ForwardProgress progress(ResultSet row) throws SQLException {
        String stored = row.getString("failure");
        Text words = stored == null ? null : StoredWords.read(stored);
        Instant failedAt = TimeColumn.read(row, "failed_at");
        return new ForwardProgress(
                row.getLong("sent_number"),
                TimeColumn.read(row, "sent_at"),
                row.getLong("backlog"),
                failedAt == null ? words : null,
                failedAt == null ? null : words,
                failedAt);
    }
}
