package io.croft.job;

/** How many items a job has and how they stand; those neither done nor failed are waiting, running or cancelled. */
public record ItemCounts(int total, int succeeded, int warned, int failed) {

    public static final ItemCounts NONE = new ItemCounts(0, 0, 0, 0);

    /** Items that have ended, well or not. */
    public int ended() {
        return succeeded + warned + failed;
    }
}
