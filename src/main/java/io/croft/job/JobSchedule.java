package io.croft.job;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.time.Instant;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Hands turns of jobs to the scheduler, within the caller's transaction, and wakes it once that has committed. */
@Component
class JobSchedule {

    private final ObjectProvider<Scheduler> scheduler;

    JobSchedule(ObjectProvider<Scheduler> scheduler) {
        this.scheduler = scheduler;
    }

    void add(Ticket ticket, Instant due, boolean interactive) {
        Scheduler engine = scheduler.getObject();
        engine.scheduleIfNotExists(JobEngine.TASK
                .instance(ticket.instance())
                .data(ticket)
                .priority(interactive ? JobEngine.INTERACTIVE : JobEngine.NORMAL)
                .scheduledTo(due));
        afterCommit(engine::triggerCheckForDueExecutions);
    }

    private static void afterCommit(Runnable wake) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            wake.run();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                wake.run();
            }
        });
    }
}
