package io.croft.job;

import java.util.List;

/** Reads the log of a task on a cluster for the page of a job. Implemented by the room that talks to clusters. */
public interface TaskLogSource {

    /** The lines of the log so far, oldest first; empty when the cluster does not know the task or does not answer. */
    List<String> lines(TaskRef task);
}
