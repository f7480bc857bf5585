package io.croft.proxmox.tasks;

import io.croft.proxmox.error.NodeUnreachable;
import io.croft.proxmox.http.Gateway;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** Follows tasks to their end. Many may be followed at once, each by the virtual thread that waits for it. */
public final class Tasks {

    private static final int LINES = 500;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Gateway gateway;
    private final InstantSource clock;
    private final Pause pause;

    /** Reached through {@code proxmox.tasks()}. */
    public Tasks(Gateway gateway, InstantSource clock) {
        this(gateway, clock, Thread::sleep);
    }

    Tasks(Gateway gateway, InstantSource clock, Pause pause) {
        this.gateway = gateway;
        this.clock = clock;
        this.pause = pause;
    }

    /** Waits until the task has ended. */
    public TaskResult await(Upid task) throws InterruptedException {
        return await(task, ProgressListener.SILENT);
    }

    /**
     * Waits until the task has ended, telling what it says meanwhile. Has no deadline: interrupt the thread to give up
     * waiting, which leaves the task running.
     *
     * @throws NodeUnreachable when the task's node has not answered for two minutes
     */
    public TaskResult await(Upid task, ProgressListener listener) throws InterruptedException {
        return new Watch(task, listener).follow();
    }

    /** Reads up to 500 lines of a task's log, skipping {@code start} lines. */
    public List<TaskLogLine> log(Upid task, int start) {
        return new TaskApi(gateway, task).log(start, LINES);
    }

    /** How to let time pass. */
    @FunctionalInterface
    interface Pause {
        void sleep(Duration duration) throws InterruptedException;
    }

    /** One task being followed. */
    private final class Watch {

        private final TaskApi task;
        private final Upid name;
        private final ProgressListener listener;
        private final Instant begin = clock.instant();
        private Instant lastAnswer = begin;
        private int linesTold;

        Watch(Upid name, ProgressListener listener) {
            this.task = new TaskApi(gateway, name);
            this.name = name;
            this.listener = listener;
        }

        TaskResult follow() throws InterruptedException {
            while (true) {
                try {
                    TaskStatus status = task.status();
                    lastAnswer = clock.instant();
                    tellNews();
                    if (status.result().isPresent()) {
                        return status.result().get();
                    }
                } catch (NodeUnreachable e) {
                    bear(e);
                }
                pause.sleep(PollPace.next(waited()));
            }
        }

        private void bear(NodeUnreachable unreachable) throws InterruptedException {
            if (Thread.interrupted()) {
                throw new InterruptedException("Gave up waiting for " + name);
            }
            if (lastAnswer.plus(PATIENCE).isBefore(clock.instant())) {
                throw unreachable;
            }
        }

        private void tellNews() {
            if (listener.equals(ProgressListener.SILENT)) {
                return;
            }
            List<TaskLogLine> lines = task.log(linesTold, LINES);
            linesTold += lines.size();
            if (!lines.isEmpty()) {
                listener.progressed(new TaskProgress(name, waited(), lines, Percentages.last(lines)));
            }
        }

        private Duration waited() {
            return Duration.between(begin, clock.instant());
        }
    }
}
