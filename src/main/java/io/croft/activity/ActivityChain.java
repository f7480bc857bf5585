package io.croft.activity;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds what was edited in the record or removed from it. What is added during a check is no fault. Of two changes that hide each other,
 * such as a missing record and an edit of the next one, the first is found.
 */
@Service
@Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
@PreAuthorize("hasRole('SUPER_ADMIN')")
public class ActivityChain {

    private final ChainChecker checker;

    ActivityChain(ChainChecker checker) {
        this.checker = checker;
    }

    /** Checks all records that are not in the archive, from the HMAC with which the archive ends. */
    public ChainReport check() {
        return checker.check();
    }

    /**
     * Checks the records from one number to another, both inclusive. The first one is checked against the HMAC stored with the one
     * before it, so a change of that one alone is found only by a check that includes it.
     */
    public ChainReport check(long from, long to) {
        return checker.check(from, to);
    }
}
