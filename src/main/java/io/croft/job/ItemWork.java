package io.croft.job;

/** The work of one item. */
@FunctionalInterface
public interface ItemWork {

    void run(JobItem item) throws Exception;
}
