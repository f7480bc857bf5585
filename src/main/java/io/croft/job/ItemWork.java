package io.croft.job;

/** The work of one item. */
@FunctionalInterface
public interface ItemWork {

    /**
     * Does the work; an exception fails the item only.
     *
     * @throws Exception when the work failed
     */
    void run(JobItem item) throws Exception;
}
