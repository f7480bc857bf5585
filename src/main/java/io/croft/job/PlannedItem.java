package io.croft.job;

import io.croft.kernel.Text;

/** One piece of a job's work; the key (1–200 characters) is unique in its job and stays the same when the job runs again. */
public record PlannedItem(String key, Text label) {

    public PlannedItem {
        if (key.isBlank() || key.length() > 200) {
            throw new IllegalArgumentException("An item's key has 1 to 200 characters: '" + key + "'");
        }
    }
}
