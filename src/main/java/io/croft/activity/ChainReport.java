package io.croft.activity;

import java.util.List;

/**
 * What a check of the chain found.
 *
 * @param from the first number looked at
 * @param to the last number looked at; less than {@code from} when there was none
 * @param checked how many records were looked at
 * @param faults what is wrong in the order of the numbers, the first 100
 */
public record ChainReport(long from, long to, long checked, List<ChainFault> faults) {

    public ChainReport {
        faults = List.copyOf(faults);
    }

    /** Whether nothing was edited, removed or added. */
    public boolean isWhole() {
        return faults.isEmpty();
    }
}
