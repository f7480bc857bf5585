package io.croft.simulator.task;

/** What a task does. A {@link io.croft.simulator.refusal.Refusal} becomes its exit status. */
@FunctionalInterface
public interface TaskWork {

    void run(TaskRun run) throws Exception;
}
