package io.croft.job;

import io.croft.access.TenantId;
import io.croft.access.TenantScope;
import io.croft.kernel.Text;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.JacksonException;

/**
 * Tells handlers that jobs of theirs have ended without having been run to their end: each in a transaction of its own
 * after the one that ended the job, so that a handler that fails undoes neither the end nor what others are told.
 */
@Component
class ToldHandlers {

    private static final Logger log = LoggerFactory.getLogger(ToldHandlers.class);

    private final JobStore store;
    private final JobHandlers handlers;
    private final TransactionTemplate apart;

    ToldHandlers(JobStore store, JobHandlers handlers, PlatformTransactionManager transactions) {
        this.store = store;
        this.handlers = handlers;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Tells the handler of a job once the caller's transaction, which has ended the job, is committed. */
    void afterCommit(JobId job, TenantId company, Set<String> ended, Optional<Text> why) {
        JobStore.Order order = store.order(job, company);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                tell(job, company, order, ended, why);
            }
        });
    }

    private void tell(JobId job, TenantId company, JobStore.Order order, Set<String> ended, Optional<Text> why) {
        try {
            handlers.find(order.kind())
                    .ifPresent(handler -> TenantScope.run(
                            company,
                            () -> apart.executeWithoutResult(_ -> tell(job, company, handler, order, ended, why))));
        } catch (RuntimeException e) {
            log.error("Job {} has ended, and its handler cannot be told", job, e);
        }
    }

    /** A job that was opened again meanwhile is run by its handler anew; the lock keeps it from being opened now. */
    private <P> void tell(
            JobId job,
            TenantId company,
            JobHandler<P> handler,
            JobStore.Order order,
            Set<String> ended,
            Optional<Text> why) {
        if (store.lockEnded(job, company, order.turn())) {
            payload(order, handler).ifPresent(payload -> handler.endedUnrun(job, payload, ended, why));
        }
    }

    private static <P> Optional<P> payload(JobStore.Order order, JobHandler<P> handler) {
        try {
            return Optional.of(Json.read(order.payload(), handler.payloadType()));
        } catch (JacksonException e) {
            log.warn("A job of kind {} ends whose payload cannot be read: {}", order.kind(), e.getMessage());
            return Optional.empty();
        }
    }
}
