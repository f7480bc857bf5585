package io.croft.simulator.task;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One task: running until it has an exit status, with a log that grows. */
public final class Task {

    private final Upid upid;
    private final List<String> log = new ArrayList<>();
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile @Nullable String exitStatus;
    private volatile long endTime;
    private volatile @Nullable Thread worker;

    Task(Upid upid) {
        this.upid = upid;
    }

    /** A task that ended before the cluster was restarted. */
    public static Task ended(Upid upid, String exitStatus, long endTime, List<String> log) {
        Task task = new Task(upid);
        task.log.addAll(log);
        task.exitStatus = exitStatus;
        task.endTime = endTime;
        task.ended.countDown();
        return task;
    }

    public Upid upid() {
        return upid;
    }

    public boolean isRunning() {
        return exitStatus == null;
    }

    /** {@code OK}, {@code WARNINGS: n} or an error text; null while running. */
    public @Nullable String exitStatus() {
        return exitStatus;
    }

    public boolean failed() {
        String status = exitStatus;
        return status != null && !status.equals("OK") && !status.startsWith("WARNINGS");
    }

    /** Seconds since the epoch, 0 while running. */
    public long endTime() {
        return endTime;
    }

    public List<String> log() {
        synchronized (log) {
            return List.copyOf(log);
        }
    }

    /** Waits for the end; false when it did not come in time. */
    public boolean await(Duration atMost) throws InterruptedException {
        return ended.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Stops the work; the task ends with "interrupted by signal". */
    public void stop() {
        Thread current = worker;
        if (current != null) {
            current.interrupt();
        }
    }

    void workedBy(Thread thread) {
        worker = thread;
    }

    void write(String line) {
        synchronized (log) {
            log.add(line);
        }
    }

    void end(String status, long time) {
        write(
                status.equals("OK")
                        ? "TASK OK"
                        : status.startsWith("WARNINGS: ") ? "TASK " + status : "TASK ERROR: " + status);
        endTime = time;
        exitStatus = status;
        ended.countDown();
    }
}
