package io.croft.ssh;

import java.time.Instant;

/**
 * A file in a directory listing.
 *
 * @param name without the directory
 * @param kind file, directory or link
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
