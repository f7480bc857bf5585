package io.croft.job;

import io.croft.access.Actor;
import io.croft.access.CurrentActor;
import io.croft.access.TenantScope;
import io.croft.kernel.Text;
import java.time.Clock;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Runs one turn of one job in this process, from its beginning to however it ends. */
@Component
class JobRunner {

    private static final Logger log = LoggerFactory.getLogger(JobRunner.class);

    private final JobLedger ledger;
    private final ProgressBook book;
    private final ActiveRuns active;
    private final JobHandlers handlers;
    private final Clock clock;

    JobRunner(JobLedger ledger, ProgressBook book, ActiveRuns active, JobHandlers handlers, Clock clock) {
        this.ledger = ledger;
        this.book = book;
        this.active = active;
        this.handlers = handlers;
        this.clock = clock;
    }

    /** Returns true when the turn is over, false when the job must be begun again, here or in another process. */
    boolean run(Ticket ticket, BooleanSupplier shuttingDown) {
        Optional<BegunJob> begun = ledger.begin(ticket, clock.instant());
        if (begun.isEmpty()) {
            return true;
        }
        BegunJob job = begun.get();
        Optional<JobHandler<?>> handler = handlers.find(job.kind());
        if (handler.isEmpty()) {
            ActiveRun<String> run = new ActiveRun<>(job, job.payload(), clock, shuttingDown);
            return close(run, Ending.failed(Text.of("job.failure.unknownKind", job.kind())));
        }
        return run(job, handler.get(), shuttingDown);
    }

    private <P> boolean run(BegunJob job, JobHandler<P> handler, BooleanSupplier shuttingDown) {
        P payload = Json.read(job.payload(), handler.payloadType());
        ActiveRun<P> run = new ActiveRun<>(job, payload, clock, shuttingDown);
        active.add(run);
        Ending ending;
        try {
            ending = work(run, handler);
        } finally {
            active.remove(run);
        }
        return close(run, ending);
    }

    private <P> Ending work(ActiveRun<P> run, JobHandler<P> handler) {
        try {
            run.checkCancelled();
            if (run.job().cutOff()) {
                run.note(Text.of("job.resumed"));
            }
            asSubmitter(run.job(), () -> {
                handler.run(run);
                return null;
            });
            return Ending.of(run.counts(), run.warnings());
        } catch (JobCancelled e) {
            return stopped(run);
        } catch (InterruptedException e) {
            run.stop(StopRequest.HAND_OVER);
            return stopped(run);
        } catch (Exception e) {
            if (run.stopping()) {
                log.info("Job {} stops: {}", run.id(), e.getMessage());
                return stopped(run);
            }
            log.warn("Job {} ({}) failed", run.id(), run.job().kind(), ItemWorkers.unexpected(e) ? e : null);
            Text reason = ItemWorkers.textOf(e);
            run.say(JobMessage.Level.ERROR, reason);
            return Ending.failed(reason);
        }
    }

    private static Ending stopped(ActiveRun<?> run) {
        StopRequest stop = run.stopRequest().orElse(StopRequest.CANCEL);
        if (stop == StopRequest.CANCEL) {
            run.cancelItems();
            run.say(JobMessage.Level.NOTE, run.job().leaves());
        }
        return Ending.of(stop);
    }

    private boolean close(ActiveRun<?> run, Ending ending) {
        boolean wasInterrupted = Thread.interrupted();
        try {
            boolean mine = run.close(last -> book.close(last, ending));
            return !mine || ending.state() != JobState.WAITING;
        } finally {
            if (wasInterrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Works as the submitter did: in the person's own scope, or in the company the person had explicitly entered. */
    private static void asSubmitter(BegunJob job, ScopedValue.CallableOp<Void, Exception> work) throws Exception {
        Actor actor = job.actor();
        CurrentActor.call(
                actor,
                () -> actor.company().equals(job.company()) ? work.call() : TenantScope.call(job.company(), work));
    }
}
