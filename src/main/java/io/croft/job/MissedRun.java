package io.croft.job;

/** What becomes of starts that nobody could do in time because Croft did not run. */
public enum MissedRun {
    /** One start as soon as Croft runs again, however many were missed. */
    CATCH_UP,
    /** None; the next one is the next in time. */
    SKIP
}
