package io.croft.job;

import io.croft.access.Actor;
import io.croft.access.CurrentActor;
import io.croft.access.TenantScope;
import io.croft.kernel.Text;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets a handler work on a run, and says how that ended. */
final class HandlerCall {

    private static final Logger log = LoggerFactory.getLogger(HandlerCall.class);
    private static final int WATCH_FORMER_MS = 200;

    private HandlerCall() {}

    /** Waits for what earlier runs of this process still do, then lets the handler work, however that ends. */
    static <P> Ending work(ActiveRun<P> run, JobHandler<P> handler, List<ActiveRun<?>> former) {
        Set<String> ended = run.news().endedItems();
        try {
            run.checkCancelled();
            if (run.job().cutOff()) {
                run.note(Text.of("job.resumed"));
            }
            awaitEnd(former, run);
        } catch (JobCancelled e) {
            return stopped(run).unrun(ended);
        } catch (InterruptedException e) {
            run.stop(StopRequest.HAND_OVER);
            return stopped(run);
        }
        return handle(run, handler);
    }

    private static <P> Ending handle(ActiveRun<P> run, JobHandler<P> handler) {
        try {
            asSubmitter(run.job(), run.actor(), () -> {
                handler.run(run);
                return null;
            });
            if (run.waitsForChildren()) {
                return stopped(run);
            }
            if (run.news().failItems(Text.of("job.failure.leftOpen"))) {
                log.warn(
                        "Job {} ({}) ended with items not worked on",
                        run.id(),
                        run.job().kind());
            }
            return Ending.of(run.news().counts(), run.news().warnings());
        } catch (JobCancelled e) {
            return stopped(run);
        } catch (InterruptedException e) {
            run.stop(StopRequest.HAND_OVER);
            return stopped(run);
        } catch (Throwable e) {
            Set<String> ended = run.news().endedItems();
            if (run.stopping()) {
                log.info("Job {} stops: {}", run.id(), e.getMessage());
                return stopped(run).unrun(ended);
            }
            log.warn("Job {} ({}) failed", run.id(), run.job().kind(), ItemWorkers.unexpected(e) ? e : null);
            return failed(run, ItemWorkers.textOf(e)).unrun(ended);
        }
    }

    /** A run of this process that was lost while it stood still may be in the middle of something: that comes to its end first. */
    private static void awaitEnd(List<ActiveRun<?>> former, ActiveRun<?> run) throws InterruptedException {
        for (ActiveRun<?> lost : former) {
            while (!lost.awaitEnd(WATCH_FORMER_MS)) {
                run.checkCancelled();
            }
        }
    }

    /** The run cannot be done: what it has left fails. */
    static Ending failed(ActiveRun<?> run, Text reason) {
        run.news().failItems(Text.of("job.failure.notReached"));
        run.news().say(JobMessage.Level.ERROR, reason);
        return Ending.failed(reason);
    }

    /** The run comes to its end before its work has. */
    static Ending stopped(ActiveRun<?> run) {
        StopRequest stop = run.stopRequest().orElse(StopRequest.CANCEL);
        if (stop == StopRequest.CANCEL) {
            run.news().cancelItems();
            run.news().say(JobMessage.Level.NOTE, run.job().leaves());
        }
        return stop == StopRequest.CHILDREN ? Ending.awaiting(run.childCounts()) : Ending.of(stop);
    }

    /** Works as the submitter did: in the person's own scope, or in the company the person had explicitly entered. */
    private static void asSubmitter(ClaimedJob job, Actor actor, ScopedValue.CallableOp<Void, Exception> work)
            throws Exception {
        CurrentActor.call(
                actor,
                () -> actor.company().equals(job.company()) ? work.call() : TenantScope.call(job.company(), work));
    }
}
