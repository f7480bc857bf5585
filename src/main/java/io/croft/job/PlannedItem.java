package io.croft.job;

import io.croft.kernel.Text;

/**
 * One item of a job.
 *
 * @param key 1 to 200 characters, unique in the job and the same when the job runs again
 * @param label shown on the page of the job
 */
public record PlannedItem(String key, Text label) {

    public PlannedItem {
        if (key.isBlank() || key.length() > 200) {
            throw new IllegalArgumentException("An item's key has 1 to 200 characters: '" + key + "'");
        }
    }
}
