package io.croft.proxmox.tasks;

import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;

/**
 * What a running task said since it was last looked at.
 *
 * @param task the task
 * @param waited how long it has been waited for
 * @param newLines lines of its log that were not told before
 * @param percent how far it says it is, 0 to 100; empty when it does not say
 */
public record TaskProgress(Upid task, Duration waited, List<TaskLogLine> newLines, OptionalInt percent) {

    public TaskProgress {
        newLines = List.copyOf(newLines);
    }
}
