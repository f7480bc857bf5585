package io.croft.job;

import io.croft.access.Actor;
import io.croft.access.TenantId;
import io.croft.access.UserId;
import java.util.Optional;

/** Knows with which rights scheduled work starts: those its planner has today. Brought by the room that signs people in. */
public interface ScheduleActors {

    /** The person at work in this company; empty when they are disabled, gone, or have no business there any more. */
    Optional<Actor> find(UserId person, TenantId company);

    /** Whether the company is suspended or deleted, so that nothing starts. */
    boolean isStopped(TenantId company);
}
