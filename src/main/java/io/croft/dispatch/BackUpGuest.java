package io.croft.dispatch;

import io.croft.proxmox.nodes.BackupGuest.Mode;

/**
 * A backup to make of a guest.
 *
 * @param storage a storage that takes backups
 * @param mode what happens to a running guest meanwhile
 * @param mark identifies this backup permanently, such as {@code backup:<uuid>}; written into its notes
 * @param description the rest of its notes, for people; one line, cut at 800 characters
 * @param isProtected whether it must not be deleted
 */
public record BackUpGuest(String storage, Mode mode, String mark, String description, boolean isProtected) {

    private static final int LONGEST = 800;

    public BackUpGuest {
        if (!mark.matches("[A-Za-z0-9:._-]{1,100}")) {
            throw new IllegalArgumentException("No mark of a backup: '" + mark + "'");
        }
    }

    /** A backup of a guest that keeps running. */
    public static BackUpGuest running(String storage, String mark, String description) {
        return new BackUpGuest(storage, Mode.SNAPSHOT, mark, description, false);
    }

    /** The part of the notes that contains the mark. PVE lists only the first line of notes, so they have one line. */
    String sign() {
        return "[croft:" + mark + "]";
    }

    /** The notes as a template of PVE, in which backslashes and double braces are escaped. */
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
