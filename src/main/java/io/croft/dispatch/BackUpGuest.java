package io.croft.dispatch;

import io.croft.proxmox.nodes.BackupGuest.Mode;

/**
 * A backup to be made of a guest.
 *
 * @param storage a storage that takes backups
 * @param mode what becomes of a running guest meanwhile
 * @param mark tells this backup from all others for ever, such as {@code backup:<uuid>}; becomes part of its notes
 * @param description the rest of its notes, for people; one line of at most 800 characters, the rest is cut
 * @param isProtected whether it must not be deleted
 */
public record BackUpGuest(String storage, Mode mode, String mark, String description, boolean isProtected) {

    private static final int LONGEST = 800;

    public BackUpGuest {
        if (!mark.matches("[A-Za-z0-9:._-]{1,100}")) {
            throw new IllegalArgumentException("No mark of a backup: '" + mark + "'");
        }
    }

    /** A backup of a guest that runs on. */
    public static BackUpGuest running(String storage, String mark, String description) {
        return new BackUpGuest(storage, Mode.SNAPSHOT, mark, description, false);
    }

    /** The sign within the notes. PVE lists the first line of notes only, so that all is in one. */
    String sign() {
        return "[croft:" + mark + "]";
    }

    /** Notes as PVE takes them: a template in which backslashes and double braces mean something. */
    String notes() {
        String line = description
                .replaceAll("\\s+", " ")
                .replaceAll("\\{(?=\\{)", "{ ")
                .replace("\\", "/")
                .strip();
        String cut = line.length() <= LONGEST ? line : line.substring(0, LONGEST);
        return (cut + " " + sign()).strip();
    }
}
