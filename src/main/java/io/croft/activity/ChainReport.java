package io.croft.activity;

import java.util.List;

/**
 * The result of a check.
 *
 * @param from the first number checked
 * @param to the last number checked; less than {@code from} when there was none
 * @param checked the number of records checked
 * @param faults the first 100 faults, in the order of numbers
 */
public record ChainReport(long from, long to, long checked, List<ChainFault> faults) {

    public ChainReport {
        faults = List.copyOf(faults);
    }

    /** Whether there is no fault. */
    public boolean isWhole() {
        return faults.isEmpty();
    }
}
