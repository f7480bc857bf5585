package io.croft.proxmox.tasks;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which tasks of a node to list.
 *
 * @param source finished, running or all tasks
 * @param vmid tasks of one guest only
 * @param type tasks of one kind only, such as {@code qmclone}
 * @param since started at or after this moment
 * @param until started at or before this moment
 * @param errorsOnly failed tasks only
 * @param start how many to skip
 * @param limit how many to list
 */
public record TaskFilter(
        Source source,
        @Nullable Integer vmid,
        @Nullable String type,
        @Nullable Instant since,
        @Nullable Instant until,
        boolean errorsOnly,
        int start,
        int limit) {

    private static final int PAGE = 50;

    /** The latest 50 tasks, running ones included. */
    public static TaskFilter latest() {
        return new TaskFilter(Source.ALL, null, null, null, null, false, 0, PAGE);
    }

    /** The latest 50 tasks of one guest, running ones included. */
    public static TaskFilter ofGuest(int vmid) {
        return new TaskFilter(Source.ALL, vmid, null, null, null, false, 0, PAGE);
    }

    /** Where Proxmox VE looks for tasks. */
    public enum Source {
        ARCHIVE,
        ACTIVE,
        ALL
    }
}
