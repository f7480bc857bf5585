package io.croft.proxmox.tasks;

import io.croft.proxmox.http.Fields;

/**
 * One line of a task's log.
 *
 * @param number position, counted from 1
 * @param text the line
 */
public record TaskLogLine(int number, String text) {

    static TaskLogLine read(Fields fields) {
        return new TaskLogLine(fields.integer("n"), fields.textOr("t", ""));
    }
}
