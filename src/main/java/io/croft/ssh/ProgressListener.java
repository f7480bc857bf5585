package io.croft.ssh;

/** Receives the progress of a transfer, on the transferring thread after every block. */
@FunctionalInterface
public interface ProgressListener {

    /** Ignores progress. */
    ProgressListener SILENT = (bytes, total) -> {};

    /**
     * Called after each block.
     *
     * @param bytes transferred so far
     * @param total bytes in all, or -1 when not known
     */
    void transferred(long bytes, long total);
}
