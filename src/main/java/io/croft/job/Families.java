package io.croft.job;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets running jobs submit others, each once, and see what became of them. */
@Component
class Families {

    /** So many jobs may stand one below the other. */
    static final int MOST_LEVELS = 5;

    /** So many jobs a job may submit. */
    static final int MOST_CHILDREN = 1_000;

    private final FamilyStore store;
    private final JobSubmission submission;
    private final TransactionTemplate transaction;

    Families(FamilyStore store, JobSubmission submission, PlatformTransactionManager transactions) {
        this.store = store;
        this.submission = submission;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Submits a child unless the parent has one with this mark; the parent's row is locked meanwhile. */
    ChildSubmission submit(ClaimedJob parent, String mark, JobRequest request) {
        return transaction.execute(_ -> store.lockParent(parent)
                .<ChildSubmission>map(ChildSubmission.Stopped::new)
                .orElseGet(() -> new ChildSubmission.Known(
                        store.child(parent, mark).orElseGet(() -> add(parent, mark, request)))));
    }

    private JobId add(ClaimedJob parent, String mark, JobRequest request) {
        FamilyStore.Above above = store.above(parent);
        if (request.serialKey() != null && above.hasSerialKey()) {
            throw new IllegalArgumentException("A child of a job with a serial key has none of its own");
        }
        if (above.levels() >= MOST_LEVELS) {
            throw new IllegalArgumentException("More than " + MOST_LEVELS + " levels of jobs");
        }
        if (store.counts(parent.id(), parent.company()).total() >= MOST_CHILDREN) {
            throw new IllegalArgumentException("More than " + MOST_CHILDREN + " children");
        }
        JobId child = submission.submit(request.under(parent.id()), parent.company());
        store.adopt(child, parent.company(), mark, above.topmost());
        return child;
    }

    List<ChildOutcome> children(ClaimedJob parent) {
        return store.children(parent.id(), parent.company());
    }

    ChildCounts counts(ClaimedJob parent) {
        return store.counts(parent.id(), parent.company());
    }
}
