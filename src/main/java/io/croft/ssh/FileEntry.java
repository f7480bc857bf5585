package io.croft.ssh;

import java.time.Instant;

/**
 * A file as a folder lists it.
 *
 * @param name without the folder
 * @param size in bytes
 * @param mode the permission bits, for example 0640
 * @param modifiedAt to the second
 */
public record FileEntry(String name, Kind kind, long size, int mode, Instant modifiedAt) {

    /** What an entry is; links are not followed. */
    public enum Kind {
        FILE,
        FOLDER,
        LINK,
        OTHER
    }
}
