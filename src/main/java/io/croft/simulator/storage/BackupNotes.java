package io.croft.simulator.storage;

import io.croft.simulator.refusal.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The notes and the protection of backups, which PVE stores in files beside them. */
public final class BackupNotes {

    private static final String NOTES = ".notes";
    private static final String PROTECTED = ".protected";

    private BackupNotes() {}

    /** Whether a file belongs to a backup without being one. */
    static boolean isBeside(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.endsWith(NOTES) || name.endsWith(PROTECTED);
    }

    /** The notes of a backup, empty when it has none. */
    public static String of(Path backup) {
        try {
            Path notes = beside(backup, NOTES);
            return Files.exists(notes) ? Files.readString(notes) : "";
        } catch (IOException gone) {
            return "";
        }
    }

    public static void write(Path backup, String notes) {
        try {
            Files.writeString(beside(backup, NOTES), notes);
        } catch (IOException failed) {
            throw new Refusal("unable to write notes: " + failed.getMessage());
        }
    }

    public static boolean isProtected(Path backup) {
        return Files.exists(beside(backup, PROTECTED));
    }

    public static void protect(Path backup, boolean wanted) {
        try {
            if (!wanted) {
                Files.deleteIfExists(beside(backup, PROTECTED));
            } else if (!isProtected(backup)) {
                Files.createFile(beside(backup, PROTECTED));
            }
        } catch (IOException failed) {
            throw new Refusal("unable to change protection: " + failed.getMessage());
        }
    }

    /** Deletes what is kept beside a backup that is deleted. */
    static void forget(Path backup) throws IOException {
        Files.deleteIfExists(beside(backup, NOTES));
        Files.deleteIfExists(beside(backup, PROTECTED));
    }

    private static Path beside(Path backup, String ending) {
        return backup.resolveSibling(backup.getFileName() + ending);
    }
}
