package io.croft.proxmox.tasks;

import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Name of a task, such as {@code UPID:pve1:00000152:00057805:6B002CC0:qmcreate:100:root@pam:}.
 *
 * @param text the name as Proxmox VE writes it
 * @param node node the task runs on
 * @param type kind of work, such as {@code qmstart}
 * @param id what it works on, mostly a guest id; may be empty
 * @param user who started it: {@code user@realm} or {@code user@realm!token}
 * @param startTime when it started, to the second
 */
public record Upid(String text, String node, String type, String id, String user, Instant startTime) {

    private static final Pattern FORM = Pattern.compile("UPID:([a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?)"
            + ":[0-9A-Fa-f]{8}:[0-9A-Fa-f]{8,9}:([0-9A-Fa-f]{8}):([^:\\s]+):([^:\\s]*):([^:\\s]+):");

    private static final int HEX = 16;

    /**
     * Reads the name of a task.
     *
     * @throws IllegalArgumentException when the text is no such name
     */
    public static Upid parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException("Not the name of a task: '" + text + "'");
        }
        return new Upid(
                text,
                form.group(1),
                form.group(3),
                form.group(4),
                form.group(5),
                Instant.ofEpochSecond(Long.parseLong(form.group(2), HEX)));
    }

    @Override
    public String toString() {
        return text;
    }
}
