package io.croft.job;

import io.croft.access.ActorContext;
import io.croft.kernel.InvalidValue;
import io.croft.kernel.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs items on virtual threads, a limited number at once; the failure of one item does not affect the others. */
final class ItemWorkers {

    private static final Logger log = LoggerFactory.getLogger(ItemWorkers.class);

    private final ActiveRun<?> run;
    private final ItemWork work;
    private final ActorContext context = ActorContext.capture();

    ItemWorkers(ActiveRun<?> run, ItemWork work) {
        this.run = run;
        this.work = work;
    }

    /** Returns when every item has ended or, after a stop, when the started ones have. */
    void run(List<JobItem> items, int parallelism) {
        Queue<JobItem> open = new ConcurrentLinkedQueue<>(items);
        List<Thread> workers = new ArrayList<>();
        for (int n = 0; n < Math.min(Math.max(1, parallelism), items.size()); n++) {
            workers.add(Thread.ofVirtual().name("job-" + run.id() + "-" + n).start(context.wrap(() -> workOff(open))));
        }
        boolean interrupted = false;
        for (Thread worker : workers) {
            interrupted |= await(worker, workers);
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean await(Thread worker, List<Thread> all) {
        boolean interrupted = false;
        while (true) {
            try {
                worker.join();
                return interrupted;
            } catch (InterruptedException e) {
                interrupted = true;
                run.stop(StopRequest.HAND_OVER);
                all.forEach(Thread::interrupt);
            }
        }
    }

    private void workOff(Queue<JobItem> open) {
        JobItem item;
        while (!run.stopping() && (item = open.poll()) != null) {
            workOff(item);
        }
    }

    private void workOff(JobItem item) {
        try {
            item.start();
            work.run(item);
            if (!item.state().finished()) {
                item.succeed(null);
            }
        } catch (JobCancelled e) {
            log.debug("Item {} of job {} stops", item.key(), run.id());
        } catch (InterruptedException e) {
            run.stop(StopRequest.HAND_OVER);
        } catch (Throwable e) {
            if (run.movesOn()) {
                log.debug("Item {} of job {} is left to the next run", item.key(), run.id(), e);
                return;
            }
            item.fail(textOf(e));
            log.info("Item {} of job {} failed: {}", item.key(), run.id(), e.getMessage(), unexpected(e) ? e : null);
        }
    }

    static Text textOf(Throwable failure) {
        return switch (failure) {
            case JobFailed known -> known.text();
            case InvalidValue known -> known.text();
            default -> {
                String message = failure.getMessage();
                yield Text.of(
                        "job.failure.unexpected",
                        message == null ? failure.getClass().getSimpleName() : message);
            }
        };
    }

    static boolean unexpected(Throwable failure) {
        return !(failure instanceof JobFailed || failure instanceof InvalidValue);
    }
}
