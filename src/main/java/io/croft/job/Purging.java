package io.croft.job;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs all {@link Purge}s in small transactions one after another, so that other work does not wait. */
@Component
class Purging {

    static final int BATCH = 1_000;

    /** The most rows deleted per kind and day. */
    static final int MOST_A_DAY = 1_000_000;

    private static final Logger log = LoggerFactory.getLogger(Purging.class);

    private final List<Purge> purges;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Purging(List<Purge> purges, PlatformTransactionManager transactions, Clock clock) {
        this.purges = purges;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Returns when nothing old is left, when the daily limit is reached, or when the process begins to stop. */
    void run(BooleanSupplier stopping) {
        for (Purge purge : purges) {
            try {
                int deleted = run(purge, stopping);
                if (deleted > 0) {
                    log.info("Deleted {} {} older than {}", deleted, purge.name(), purge.retention());
                }
            } catch (RuntimeException e) {
                log.error("Old {} could not be deleted; that is tried again tomorrow", purge.name(), e);
            }
        }
    }

    private int run(Purge purge, BooleanSupplier stopping) {
        Instant before = clock.instant().minus(purge.retention());
        int deleted = 0;
        int batch = 1;
        while (batch > 0 && deleted < MOST_A_DAY && !stopping.getAsBoolean()) {
            batch = batch(purge, before);
            deleted += batch;
        }
        return deleted;
    }

    private int batch(Purge purge, Instant before) {
        Integer deleted = transaction.execute(_ -> purge.purge(before, BATCH));
        return deleted == null ? 0 : deleted;
    }
}
