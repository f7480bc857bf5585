package io.croft.proxmox.tasks;

/** Hears how a task gets on. Called by the thread that waits, so it should return soon. */
@FunctionalInterface
public interface ProgressListener {

    /** Hears nothing; the log is not read for it. */
    ProgressListener SILENT = _ -> {};

    /** The task said something new. */
    void progressed(TaskProgress progress);
}
