package io.croft.job;

import io.croft.access.TenantId;
import io.croft.access.TenantScope;
import io.croft.kernel.Text;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Stops and ends jobs that no process works on, in the caller's transaction, and tells what a run would have told. The
 * activity is written in the job's company, so the caller's transaction is one of that company. Handlers are told once
 * it has committed.
 */
@Component
@Transactional
class UnrunJobs {

    private final JobStore store;
    private final UnrunStore unrun;
    private final FamilyStore families;
    private final JobActivity activity;
    private final SerialKeys turns;
    private final ToldHandlers told;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate apart;
    private final Clock clock;

    UnrunJobs(
            JobStore store,
            UnrunStore unrun,
            FamilyStore families,
            JobActivity activity,
            SerialKeys turns,
            ToldHandlers told,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.store = store;
        this.unrun = unrun;
        this.families = families;
        this.activity = activity;
        this.turns = turns;
        this.told = told;
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
            boolean one = stopOne(member.id(), company, request, stopped);
            done |= one && member.id().equals(job);
        }
        return done;
    }

    /** Cancels what a job has submitted that ends without waiting for it; part of the transaction that ends the job. */
    public void cancelChildren(JobId parent, TenantId company) {
        families.lock(parent, company).stream()
                .filter(member -> !member.id().equals(parent))
                .forEach(child -> stopOne(child.id(), company, StopRequest.CANCEL, JobState.CANCELLED));
    }

    private boolean stopOne(JobId job, TenantId company, StopRequest request, JobState stopped) {
        Instant now = clock.instant();
        if (!unrun.requestStop(job, company, request, stopped, now)) {
            return false;
        }
        if (store.changed(job, company).state() == JobState.CANCELLED) {
            Set<String> ended = unrun.endedItems(job, company);
            unrun.endItems(job, company, ItemState.CANCELLED, null, now);
            told.afterCommit(job, company, ended, Optional.empty());
            unrun.say(job, company, JobMessage.Level.NOTE, store.leaves(job, company), now);
        }
        tell(job, company, now);
        return true;
    }

    /** Ends a job that was begun in vain too often; does nothing to one that has ended or was opened again since. */
    public void giveUp(ScheduledRun ticket) {
        Instant now = clock.instant();
        JobId job = new JobId(ticket.job());
        TenantId company = new TenantId(ticket.tenant());
        Text why = Text.of("job.failure.attempts", SerialKeys.MOST_ATTEMPTS);
        if (!unrun.giveUp(ticket, why, now)) {
            return;
        }
        Set<String> ended = unrun.endedItems(job, company);
        unrun.endItems(job, company, ItemState.FAILED, Text.of("job.failure.notReached"), now);
        unrun.say(job, company, JobMessage.Level.ERROR, why, now);
        cancelChildren(job, company);
        told.afterCommit(job, company, ended, Optional.of(why));
        tell(job, company, now);
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
