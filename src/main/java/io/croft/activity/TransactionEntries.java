package io.croft.activity;

import java.util.ArrayList;
import java.util.List;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The entries of one transaction, written by one statement directly before the commit: one round trip, however many
 * there are. A failure rolls the transaction back.
 */
final class TransactionEntries implements TransactionSynchronization {

    /** More entries are written in portions of this size. */
    static final int PORTION = 50;

    private final Incoming incoming;
    private final SequencerWorker worker;
    private final List<StoredEntry> waiting = new ArrayList<>();
    private boolean committing;

    private TransactionEntries(Incoming incoming, SequencerWorker worker) {
        this.incoming = incoming;
        this.worker = worker;
    }

    /** Those of the current transaction. */
    static TransactionEntries current(Incoming incoming, SequencerWorker worker) {
        if (TransactionSynchronizationManager.getResource(incoming) instanceof TransactionEntries known) {
            return known;
        }
        TransactionEntries entries = new TransactionEntries(incoming, worker);
        TransactionSynchronizationManager.bindResource(incoming, entries);
        TransactionSynchronizationManager.registerSynchronization(entries);
        return entries;
    }

    /** Adds an entry; one added during the commit is written at once. */
    void add(StoredEntry entry) {
        waiting.add(entry);
        if (committing || waiting.size() == PORTION) {
            write();
        }
    }

    private void write() {
        incoming.write(waiting);
        waiting.clear();
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        committing = true;
        if (!waiting.isEmpty()) {
            write();
        }
    }

    @Override
    public void afterCommit() {
        worker.wake();
    }

    @Override
    public void suspend() {
        TransactionSynchronizationManager.unbindResource(incoming);
    }

    @Override
    public void resume() {
        TransactionSynchronizationManager.bindResource(incoming, this);
    }

    @Override
    public void afterCompletion(int status) {
        TransactionSynchronizationManager.unbindResourceIfPossible(incoming);
    }
}
