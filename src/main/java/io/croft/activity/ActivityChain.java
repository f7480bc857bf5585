package io.croft.activity;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds records that were edited or removed. Records added during a check are no fault. When two changes mask each
 * other, such as a removed record and an edit of the next one, the first is reported.
 */
@Service
@Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
@PreAuthorize("hasRole('SUPER_ADMIN')")
public class ActivityChain {

    private final ChainChecker checker;

    ActivityChain(ChainChecker checker) {
        this.checker = checker;
    }

    /** Checks all records that are not archived, starting with the last HMAC of the archive. */
    public ChainReport check() {
        return checker.check();
    }

    /**
     * Checks the records between two numbers, both included. The first one is checked against the HMAC stored with the
     * record before it, which is itself not checked.
     */
    public ChainReport check(long from, long to) {
        return checker.check(from, to);
    }
}
