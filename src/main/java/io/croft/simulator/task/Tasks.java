package io.croft.simulator.task;

import io.croft.simulator.Faults;
import io.croft.simulator.refusal.Refusal;
import io.croft.simulator.refusal.WrongParameters;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** All tasks of the cluster, newest first; keeps the last thousand of each node. */
public final class Tasks {

    private static final int KEPT_PER_NODE = 1000;
    private static final Comparator<Task> NEWEST_FIRST = Comparator.comparingLong(
                    (Task task) -> task.upid().startTime())
            .thenComparingLong(task -> task.upid().pid())
            .reversed();

    private final Map<String, Deque<Task>> byNode = new ConcurrentHashMap<>();
    private final Map<String, Task> byUpid = new ConcurrentHashMap<>();
    private final AtomicLong pids = new AtomicLong(0x150);
    private final Clock clock;
    private final Faults faults;
    private final Runnable changed;
    private final long bootMillis;

    public Tasks(Clock clock, Faults faults, Runnable changed) {
        this.clock = clock;
        this.faults = faults;
        this.changed = changed;
        this.bootMillis = clock.millis() - 3_600_000;
    }

    /** Starts the work on a thread of its own and returns at once. */
    public Upid start(String node, String type, String id, String owner, TaskWork work) {
        long now = clock.millis();
        long pid = pids.incrementAndGet();
        Upid upid = new Upid(node, pid, (now - bootMillis) / 10 + pid, now / 1000, type, id, owner);
        Task task = new Task(upid);
        keep(task);
        TaskRun run = new TaskRun(task::write, faults.takeTaskFailure(type).orElse(null));
        task.workedBy(Thread.ofVirtual().name("task-" + type + "-" + id).start(() -> work(task, run, work)));
        return upid;
    }

    private void work(Task task, TaskRun run, TaskWork work) {
        String status;
        try {
            work.run(run);
            run.progress(100);
            status = run.exitStatus();
        } catch (Refusal refusal) {
            status = refusal.text();
        } catch (InterruptedException interrupted) {
            status = "interrupted by signal";
        } catch (Exception | Error unexpected) {
            status = "unexpected error - " + unexpected;
        }
        task.end(status, clock.millis() / 1000);
        changed.run();
    }

    /** Restores a saved task. */
    public void keep(Task task) {
        Deque<Task> ofNode = byNode.computeIfAbsent(task.upid().node(), _ -> new ConcurrentLinkedDeque<>());
        ofNode.addFirst(task);
        byUpid.put(task.upid().toString(), task);
        pids.accumulateAndGet(task.upid().pid(), Math::max);
        while (ofNode.size() > KEPT_PER_NODE) {
            @Nullable Task oldest = ofNode.pollLast();
            if (oldest != null) {
                byUpid.remove(oldest.upid().toString());
            }
        }
    }

    /** The task of a UPID; refuses a malformed or unknown one with PVE's 400. */
    public Task find(String upid) {
        Upid parsed = Upid.parse(upid);
        Task task = byUpid.get(parsed.toString());
        if (task == null) {
            throw new WrongParameters("upid", "no such task");
        }
        return task;
    }

    public List<Task> of(String node) {
        Deque<Task> tasks = byNode.get(node);
        return tasks == null ? List.of() : List.copyOf(tasks);
    }

    /** The tasks of all nodes, newest first. */
    public List<Task> all() {
        List<Task> all = new ArrayList<>();
        byNode.values().forEach(all::addAll);
        all.sort(NEWEST_FIRST);
        return all;
    }
}
