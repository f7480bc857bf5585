package io.croft.job;

import io.croft.access.Actor;
import io.croft.access.CurrentActor;
import io.croft.access.TenantId;
import io.croft.access.Withheld;
import io.croft.kernel.Text;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Runs one turn of one job in this process. */
@Component
class JobRunner {

    private static final Logger log = LoggerFactory.getLogger(JobRunner.class);

    /** How long a job waits for its turn or for its children before it looks again; the end of these wakes it earlier. */
    private static final Duration TURN = Duration.ofSeconds(3);

    private final SerialKeys turns;
    private final JobStore store;
    private final UnrunJobs unrun;
    private final ProgressBook book;
    private final ActiveRuns active;
    private final Families families;
    private final JobHandlers handlers;
    private final ResourceLeases leases;
    private final ObjectProvider<Withheld> withheld;
    private final Clock clock;

    JobRunner(
            SerialKeys turns,
            JobStore store,
            UnrunJobs unrun,
            ProgressBook book,
            ActiveRuns active,
            Families families,
            JobHandlers handlers,
            ResourceLeases leases,
            ObjectProvider<Withheld> withheld,
            Clock clock) {
        this.turns = turns;
        this.store = store;
        this.unrun = unrun;
        this.book = book;
        this.active = active;
        this.families = families;
        this.handlers = handlers;
        this.leases = leases;
        this.withheld = withheld;
        this.clock = clock;
    }

    /** Runs the turn if it is due; always returns an outcome, whatever the handler does. */
    Outcome run(ScheduledRun ticket, BooleanSupplier shuttingDown) {
        return switch (turns.begin(ticket, clock.instant())) {
            case OVER -> new Outcome.Over();
            case NOT_YET -> new Outcome.Again(TURN);
            case HOPELESS -> {
                CurrentActor.run(Actor.system(new TenantId(ticket.tenant())), () -> unrun.giveUp(ticket));
                yield new Outcome.Over();
            }
            case BEGUN -> run(store.read(ticket, false), shuttingDown);
            case TAKEN_OVER -> run(store.read(ticket, true), shuttingDown);
        };
    }

    private Outcome run(ClaimedJob job, BooleanSupplier shuttingDown) {
        Host host = new ThisProcess(store, families, leases, job.resource(), shuttingDown);
        Optional<JobHandler<?>> handler = handlers.find(job.kind());
        if (handler.isEmpty()) {
            return refuse(job, host, Text.of("job.failure.unknownKind", job.kind()));
        }
        return run(job, handler.get(), host);
    }

    private <P> Outcome run(ClaimedJob job, JobHandler<P> handler, Host host) {
        ActiveRun<P> run;
        try {
            run = new ActiveRun<>(job, Json.read(job.payload(), handler.payloadType()), submitter(job), clock, host);
        } catch (RuntimeException e) {
            log.warn("Job {} ({}) cannot be read", job.id(), job.kind(), e);
            return refuse(job, host, Text.of("job.failure.unreadable", String.valueOf(e.getMessage())));
        }
        List<ActiveRun<?>> former = active.add(run);
        Ending ending;
        try {
            ending = HandlerCall.work(run, handler, former);
        } finally {
            active.remove(run);
        }
        return close(run, ending);
    }

    /** The submitter with the permissions at submission, as far as the company has them now. */
    private Actor submitter(ClaimedJob job) {
        Actor submitter = Json.actor(job.actor());
        return withheld.stream()
                .reduce(submitter, (actor, hook) -> actor.without(hook.from(submitter.company())), (one, _) -> one);
    }

    /** Ends a job that cannot begin; as cancelled when a person requested that. */
    private Outcome refuse(ClaimedJob job, Host host, Text why) {
        ActiveRun<String> run = new ActiveRun<>(job, job.payload(), Actor.system(job.company()), clock, host);
        Set<String> ended = run.news().endedItems();
        return close(run, (run.cancelled() ? HandlerCall.stopped(run) : HandlerCall.failed(run, why)).unrun(ended));
    }

    private Outcome close(ActiveRun<?> run, Ending ending) {
        boolean wasInterrupted = Thread.interrupted();
        try {
            if (!isClosed(run, ending)) {
                return new Outcome.Lost();
            }
            if (ending.state() != JobState.WAITING) {
                return new Outcome.Over();
            }
            return new Outcome.Again(ending.awaitsChildren() ? TURN : Duration.ZERO);
        } finally {
            if (wasInterrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private boolean isClosed(ActiveRun<?> run, Ending ending) {
        return CurrentActor.call(
                Actor.system(run.job().company()), () -> run.news().close(last -> book.close(last, ending)));
    }
}
