package io.croft.job;

import io.croft.access.TenantId;
import io.croft.access.TenantScope;
import io.croft.kernel.Text;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.JacksonException;

/**
 * Stops and ends jobs that no process works on, in the caller's transaction, and tells what a run would have told. What it
 * tells handlers is theirs to write in the job's company, so the caller's transaction is one of that company.
 */
@Component
@Transactional
class UnrunJobs {

    private static final Logger log = LoggerFactory.getLogger(UnrunJobs.class);

    private final JobStore store;
    private final UnrunStore unrun;
    private final FamilyStore families;
    private final JobActivity activity;
    private final SerialKeys turns;
    private final JobHandlers handlers;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate apart;
    private final Clock clock;

    UnrunJobs(
            JobStore store,
            UnrunStore unrun,
            FamilyStore families,
            JobActivity activity,
            SerialKeys turns,
            JobHandlers handlers,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.store = store;
        this.unrun = unrun;
        this.families = families;
        this.activity = activity;
        this.turns = turns;
        this.handlers = handlers;
        this.events = events;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    /**
     * Stops a job and all below it here and now, but for those on which a process works: these are told. False when the job
     * had ended or stopped. Whoever acts from outside of the job's company, such as the provider's staff, stops it in a
     * transaction of its own, because a scope holds only for transactions that start inside it.
     */
    public boolean stop(JobId job, TenantId company, StopRequest request, JobState stopped) {
        return TenantScope.writable().filter(company::equals).isPresent()
                ? stopHere(job, company, request, stopped)
                : TenantScope.call(
                        company,
                        () -> Boolean.TRUE.equals(apart.execute(_ -> stopHere(job, company, request, stopped))));
    }

    private boolean stopHere(JobId job, TenantId company, StopRequest request, JobState stopped) {
        boolean done = false;
        for (FamilyMember member : families.lock(job, company)) {
            boolean one = stopOne(member.id(), company, request, stopped, true);
            done |= one && member.id().equals(job);
        }
        return done;
    }

    /**
     * Cancels what a job has submitted that ends without waiting for it; part of the transaction that ends the job.
     *
     * @param told whether the handlers of those that no process works on are told
     */
    public void cancelChildren(JobId parent, TenantId company, boolean told) {
        families.lock(parent, company).stream()
                .filter(member -> !member.id().equals(parent))
                .forEach(child -> stopOne(child.id(), company, StopRequest.CANCEL, JobState.CANCELLED, told));
    }

    private boolean stopOne(JobId job, TenantId company, StopRequest request, JobState stopped, boolean told) {
        Instant now = clock.instant();
        if (!unrun.requestStop(job, company, request, stopped, now)) {
            return false;
        }
        if (store.changed(job, company).state() == JobState.CANCELLED) {
            Set<String> ended = unrun.endedItems(job, company);
            unrun.endItems(job, company, ItemState.CANCELLED, null, now);
            if (told) {
                tellHandler(job, company, ended, Optional.empty());
            }
            unrun.say(job, company, JobMessage.Level.NOTE, store.leaves(job, company), now);
        }
        tell(job, company, now);
        return true;
    }

    /** Ends a job that was begun in vain too often, and tells its handler, if it should be told. */
    public void giveUp(ScheduledRun ticket, boolean told) {
        Instant now = clock.instant();
        JobId job = new JobId(ticket.job());
        TenantId company = new TenantId(ticket.tenant());
        Text why = Text.of("job.failure.attempts", SerialKeys.MOST_ATTEMPTS);
        Set<String> ended = unrun.endedItems(job, company);
        unrun.giveUp(ticket, why, now);
        unrun.endItems(job, company, ItemState.FAILED, Text.of("job.failure.notReached"), now);
        unrun.say(job, company, JobMessage.Level.ERROR, why, now);
        cancelChildren(job, company, told);
        if (told) {
            tellHandler(job, company, ended, Optional.of(why));
        }
        tell(job, company, now);
    }

    /** Tells the handler of a job that it ends without having been run to its end; in a transaction of the job's company. */
    public void tellHandler(JobId job, TenantId company, Set<String> ended, Optional<Text> why) {
        JobStore.Order order = store.order(job, company);
        handlers.find(order.kind())
                .ifPresent(handler -> TenantScope.run(company, () -> told(job, handler, order, ended, why)));
    }

    private static <P> void told(
            JobId job, JobHandler<P> handler, JobStore.Order order, Set<String> ended, Optional<Text> why) {
        P payload;
        try {
            payload = Json.read(order.payload(), handler.payloadType());
        } catch (JacksonException e) {
            log.warn("A job of kind {} ends whose payload cannot be read: {}", order.kind(), e.getMessage());
            return;
        }
        handler.endedUnrun(job, payload, ended, why);
    }

    private void tell(JobId job, TenantId company, Instant now) {
        ChangedJob changed = store.changed(job, company);
        if (changed.state().finished()) {
            activity.ended(store.ended(job, company));
            turns.next(job, now);
            events.publishEvent(changed.finished());
        }
        events.publishEvent(changed.event());
    }
}
