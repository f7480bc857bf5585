package io.croft.job;

import io.croft.access.Actor;
import io.croft.access.TenantId;
import io.croft.access.TenantScope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;

/** Checks who may steer a job by asking the handler of its kind each time; being able to see a job is not enough. */
@Component
class JobRights {

    private static final Logger log = LoggerFactory.getLogger(JobRights.class);

    private final JobStore store;
    private final JobHandlers handlers;

    JobRights(JobStore store, JobHandlers handlers) {
        this.store = store;
        this.handlers = handlers;
    }

    Steering of(Job job, Actor actor) {
        boolean allowed = allows(job.id(), job.tenant(), actor);
        return new Steering(allowed || job.startedBy(actor.id()) || actor.isProvider(), allowed);
    }

    /** Whether the person may have this work done now. */
    boolean allows(JobId job, TenantId company, Actor actor) {
        JobStore.Order order = store.order(job, company);
        return handlers.find(order.kind())
                .filter(handler -> TenantScope.call(company, () -> allows(handler, order, actor)))
                .isPresent();
    }

    private static <P> boolean allows(JobHandler<P> handler, JobStore.Order order, Actor actor) {
        P payload;
        try {
            payload = Json.read(order.payload(), handler.payloadType());
        } catch (JacksonException e) {
            log.debug("Nobody may reopen a job of kind {} whose payload cannot be read", order.kind(), e);
            return false;
        }
        return handler.allows(payload, actor);
    }
}
