package io.croft.signin;

import io.croft.kernel.NativeSql;
import io.croft.vault.RandomText;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The counts of attempts in the database, shared by all processes and concurrent attempts. Keys are stored as hashes,
 * so that rows have a fixed length and name nobody.
 */
@NativeSql
@Component
class TryBook {

    private static final Duration FORGET = Duration.ofHours(24);
    private static final int ATTEMPTS = 3;
    private static final int MOST_AT_ONCE = 10_000;

    private final JdbcClient sql;
    private final TransactionTemplate apart;
    private final Clock clock;

    TryBook(JdbcClient sql, PlatformTransactionManager transactions, Clock clock) {
        this.sql = sql;
        this.clock = clock;
        apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** The counts to write; or none, and the time until which to wait. */
    record RetryDecision(List<Tries> counts, long waitUntil) {

        static RetryDecision count(List<Tries> counts) {
            return new RetryDecision(counts, 0);
        }

        static RetryDecision waitUntil(long moment) {
            return new RetryDecision(List.of(), moment);
        }
    }

    /**
     * Locks the counts of some keys in this order and writes what is decided. All callers name the wider key first, so
     * that no deadlock occurs.
     */
    RetryDecision decide(List<String> keys, Function<List<Tries>, RetryDecision> decision) {
        List<String> hashes = keys.stream().map(RandomText::hashOf).toList();
        for (int attempt = 1; ; attempt++) {
            try {
                return apart.execute(_ -> decideNow(hashes, decision));
            } catch (PessimisticLockingFailureException another) {
                if (attempt == ATTEMPTS) {
                    throw another;
                }
            }
        }
    }

    /** Counts one attempt at a limit, or returns until when it has to wait. */
    Optional<Long> take(String key, Tries.TryLimit limit) {
        long now = clock.millis();
        RetryDecision verdict = decide(
                List.of(key),
                counts -> limit.nextAt(counts.getFirst()) > now
                        ? RetryDecision.waitUntil(limit.nextAt(counts.getFirst()))
                        : RetryDecision.count(List.of(limit.after(counts.getFirst(), now))));
        return verdict.counts().isEmpty() ? Optional.of(verdict.waitUntil()) : Optional.empty();
    }

    void forget(String key) {
        apart.executeWithoutResult(_ -> sql.sql("delete from signin_tries where key_hash = ?")
                .param(RandomText.hashOf(key))
                .update());
    }

    @Scheduled(fixedDelayString = "PT10M")
    void forgetOld() {
        apart.executeWithoutResult(_ -> sql.sql("delete from signin_tries where forget_at < ? limit ?")
                .params(clock.millis(), MOST_AT_ONCE)
                .update());
    }

    private RetryDecision decideNow(List<String> hashes, Function<List<Tries>, RetryDecision> decision) {
        long now = clock.millis();
        List<Tries> counts = new ArrayList<>();
        hashes.forEach(hash -> counts.add(hold(hash, now)));
        RetryDecision verdict = decision.apply(List.copyOf(counts));
        for (int i = 0; i < verdict.counts().size(); i++) {
            Tries count = verdict.counts().get(i);
            sql.sql("update signin_tries set tries = ?, free_at = ?, forget_at = ? where key_hash = ?")
                    .params(count.tries(), count.freeAt(), now + FORGET.toMillis(), hashes.get(i))
                    .update();
        }
        return verdict;
    }

    /** Inserts the row if it is missing, and locks it. */
    private Tries hold(String hash, long now) {
        sql.sql("""
                insert into signin_tries (key_hash, tries, free_at, forget_at) values (?, 0, 0, ?)
                on duplicate key update key_hash = key_hash""").params(hash, now + FORGET.toMillis()).update();
        return sql.sql("select tries, free_at, forget_at from signin_tries where key_hash = ? for update")
                .param(hash)
                .query((row, _) -> row.getLong(3) < now ? Tries.NONE : new Tries(row.getInt(1), row.getLong(2)))
                .single();
    }
}
