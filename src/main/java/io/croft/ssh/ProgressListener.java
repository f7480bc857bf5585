package io.croft.ssh;

/** Hears how far a transfer is; called from the transferring thread after every block. */
@FunctionalInterface
public interface ProgressListener {

    /** Hears nothing. */
    ProgressListener SILENT = (bytes, total) -> {};

    /**
     * Takes note of progress.
     *
     * @param bytes transferred so far
     * @param total bytes in all, or -1 when not known
     */
    void transferred(long bytes, long total);
}
