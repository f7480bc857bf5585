package io.croft.job;

import java.util.List;

/** Reads the log of a task on a cluster for the job page; implemented by the room that talks to clusters. */
public interface TaskLogSource {

    /** The log's lines so far, oldest first; empty when the cluster no longer knows the task or does not answer. */
    List<String> lines(TaskRef task);
}
