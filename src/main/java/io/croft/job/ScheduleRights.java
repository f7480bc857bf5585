package io.croft.job;

import io.croft.access.Actor;
import io.croft.access.TenantScope;
import io.croft.access.UserId;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import tools.jackson.core.JacksonException;

/** Finds the work of a kind and asks it, each time, who may have it done. */
@Component
class ScheduleRights {

    private static final Logger log = LoggerFactory.getLogger(ScheduleRights.class);

    private final Supplier<Map<String, ScheduledWork<?>>> byKind;

    /** Looks works up lazily, since they plan and submit themselves. */
    ScheduleRights(ObjectProvider<ScheduledWork<?>> works) {
        this.byKind = SingletonSupplier.of(
                () -> works.stream().collect(Collectors.toMap(ScheduledWork::kind, Function.identity())));
    }

    /** What the actor may do with a schedule; nothing but looking when they have not entered its company. */
    Steering of(Schedule schedule, Actor actor) {
        if (TenantScope.writable().filter(schedule.tenant()::equals).isEmpty()) {
            return new Steering(false, false);
        }
        boolean allowed = allows(schedule.kind(), schedule.payload(), actor);
        UserId planner = schedule.plannedBy();
        return new Steering(allowed || planner.equals(actor.id()) || actor.isProvider(), allowed);
    }

    boolean allows(String kind, String payload, Actor actor) {
        return work(kind, payload).filter(work -> work.allowedTo(actor)).isPresent();
    }

    /** The work of a stored schedule; empty when this release does not know it or cannot parse it. */
    Optional<Startable> work(String kind, String payload) {
        return Optional.ofNullable(byKind.get().get(kind)).flatMap(work -> startable(work, payload));
    }

    private static <P> Optional<Startable> startable(ScheduledWork<P> work, String payload) {
        try {
            P read = Json.read(payload, work.payloadType());
            return Optional.of(new Startable() {
                @Override
                public boolean allowedTo(Actor actor) {
                    return work.allows(read, actor);
                }

                @Override
                public ScheduledStart start() {
                    return work.start(read);
                }
            });
        } catch (JacksonException e) {
            log.warn("A schedule of kind {} cannot be read: {}", work.kind(), e.getMessage());
            return Optional.empty();
        }
    }

    /** A work with its payload. */
    interface Startable {

        boolean allowedTo(Actor actor);

        ScheduledStart start();
    }
}
