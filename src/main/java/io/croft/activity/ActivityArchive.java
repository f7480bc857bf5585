package io.croft.activity;

import io.croft.activity.ChainStore.Link;
import io.croft.database.DataDirectory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Moves records older than {@code croft.retention.activity} into files of the data directory, once a day. A file is
 * complete and synced before its records are deleted, and the head keeps its last HMAC, so that checks continue after
 * it. When two processes do this at once, or one dies in between, the same file is written again; the records are
 * deleted once.
 */
@Component
class ActivityArchive {

    static final int BATCH = 5_000;

    private static final Logger LOG = LoggerFactory.getLogger(ActivityArchive.class);

    private final ChainStore store;
    private final ChainKeys keys;
    private final TransactionTemplate transaction;
    private final Path directory;
    private final Duration retention;
    private final Clock clock;

    ActivityArchive(
            ChainStore store,
            ChainKeys keys,
            PlatformTransactionManager transactions,
            DataDirectory data,
            @Value("${croft.retention.activity}") Duration retention,
            Clock clock) {
        this.store = store;
        this.keys = keys;
        this.transaction = new TransactionTemplate(transactions);
        this.directory = data.path().resolve("activity-archive");
        this.retention = retention;
        this.clock = clock;
    }

    @Scheduled(cron = "0 41 3 * * *")
    void run() {
        try {
            long archived = archiveAll();
            if (archived > 0) {
                LOG.info("Moved {} activities older than {} into {}", archived, retention, directory);
            }
        } catch (RuntimeException e) {
            LOG.error("Old activities could not be archived; they stay, and that is tried again tomorrow", e);
        }
    }

    /** Archives all old records; returns how many. */
    long archiveAll() {
        Instant before = clock.instant().minus(retention);
        long all = 0;
        int batch = archive(before);
        while (batch > 0) {
            all += batch;
            batch = archive(before);
        }
        return all;
    }

    /** Archives the oldest records up to the first that is not old, at most {@link #BATCH}. */
    private int archive(Instant before) {
        ChainHead head = store.head();
        if (!head.isSealed(keys)) {
            throw new IllegalStateException("The head of the activity record was changed by hand; nothing is deleted");
        }
        List<Link> old = store.links(head.cutNumber() + 1, Long.MAX_VALUE, BATCH).stream()
                .takeWhile(link -> link.entry().at().isBefore(before))
                .toList();
        if (old.isEmpty()) {
            return 0;
        }
        try {
            ArchiveFile.write(directory, old);
        } catch (IOException e) {
            throw new UncheckedIOException("Unable to write into " + directory, e);
        }
        return cut(head.cutNumber(), old.getLast());
    }

    private int cut(long formerCut, Link last) {
        ChainMac key = keys.newest();
        Integer deleted = transaction.execute(_ -> store.lockHead()
                .filter(head -> head.cutNumber() == formerCut && head.isSealed(keys))
                .map(head -> {
                    store.save(head.cut(last.number(), last.mac()).sealed(key));
                    return store.deleteThrough(last.number());
                })
                .orElse(0));
        return deleted == null ? 0 : deleted;
    }
}
