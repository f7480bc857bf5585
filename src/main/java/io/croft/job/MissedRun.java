package io.croft.job;

/** What to do about starts that were missed because Croft was not running. */
public enum MissedRun {
    /** Start once when Croft runs again, however many were missed. */
    CATCH_UP,
    /** Wait for the next regular start. */
    SKIP
}
