package io.croft.signin;

import io.croft.access.UserId;
import io.croft.database.TimeColumn;
import io.croft.job.Purge;
import io.croft.kernel.InnerBean;
import io.croft.kernel.NativeSql;
import io.croft.vault.Sealed;
import io.croft.vault.Secret;
import io.croft.vault.Vault;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The answers to calls with an idempotency key, for 24 hours. The mark of a call is written before its work and the
 * answer after it, in the same transaction, so that all are kept or none. Takes part in the transaction of the caller.
 * Named exception to the rule against native SQL: a mark that another call has locked is reported at once, while JPA
 * would wait for it.
 */
@InnerBean("keeps what callers of the API were answered with, each for its own caller; the filter chain alone asks it")
@NativeSql
@Component
public class AnswerBook implements Purge {

    /** ER_LOCK_WAIT_TIMEOUT, which Spring has no exception for. */
    private static final int HELD = 1205;

    private static final Duration KEPT = Duration.ofHours(24);

    private final JdbcClient sql;
    private final Vault vault;
    private final Clock clock;

    AnswerBook(JdbcClient sql, Vault vault, Clock clock) {
        this.sql = sql;
        this.vault = vault;
        this.clock = clock;
    }

    /** What is known about a call that begins. */
    public sealed interface Entry {

        /** It is the first call with this key; its mark was written. */
        record First() implements Entry {}

        /** The first call is still running. */
        record Running() implements Entry {}

        /** The first call had another content. */
        record Different() implements Entry {}

        /** The first call had this answer. */
        record Answered(CallAnswer answer) implements Entry {}
    }

    /**
     * Writes the mark of a call, unless there is one.
     *
     * @param call identifies caller, route and key
     * @param asked hash of query and body
     */
    public Entry open(UUID call, UserId person, String asked) {
        try {
            insert(call, person);
            return new Entry.First();
        } catch (PessimisticLockingFailureException held) {
            return new Entry.Running();
        } catch (UncategorizedSQLException failure) {
            if (failure.getMostSpecificCause() instanceof SQLException cause && cause.getErrorCode() == HELD) {
                return new Entry.Running();
            }
            throw failure;
        } catch (DuplicateKeyException known) {
            return find(call)
                    .<Entry>map(found ->
                            found.hash().equals(asked) ? new Entry.Answered(found.answer()) : new Entry.Different())
                    .orElseGet(Entry.Running::new);
        }
    }

    /** Stores the answer with the mark. */
    public void answered(UUID call, String asked, CallAnswer answer) {
        Sealed sealed = vault.seal(Secret.of(answer.with(asked)), KeptAnswer.place(call));
        sql.sql("update signin_api_answer set answer = ? where id = ?")
                .params(sealed.sealed(), call)
                .update();
    }

    /** Deletes the mark of a call that did nothing. */
    public void forget(UUID call) {
        sql.sql("delete from signin_api_answer where id = ?").param(call).update();
    }

    @Override
    public String name() {
        return "answers to calls with an idempotency key";
    }

    @Override
    public Duration retention() {
        return KEPT;
    }

    @Override
    public int purge(Instant before, int most) {
        return sql.sql("delete from signin_api_answer where answered_at < ? limit ?")
                .params(TimeColumn.of(before), most)
                .update();
    }

    /** Replaces a mark older than a day that was not purged yet. */
    private void insert(UUID call, UserId person) {
        sql.sql("""
                set statement innodb_lock_wait_timeout = 0 for
                delete from signin_api_answer where id = ? and answered_at < ?""").params(call, TimeColumn.of(clock.instant().minus(KEPT))).update();
        sql.sql("""
                set statement innodb_lock_wait_timeout = 0 for
                insert into signin_api_answer (id, person_id, answered_at) values (?, ?, ?)""")
                .params(call, person.value(), TimeColumn.of(clock.instant()))
                .update();
    }

    private Optional<CallAnswer.Asked> find(UUID call) {
        return sql.sql("select answer from signin_api_answer where id = ? and answer is not null")
                .param(call)
                .query(String.class)
                .optional()
                .map(text -> CallAnswer.read(
                        vault.open(new Sealed(text), KeptAnswer.place(call)).reveal()));
    }
}
