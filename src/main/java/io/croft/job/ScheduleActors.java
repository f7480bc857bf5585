package io.croft.job;

import io.croft.access.Actor;
import io.croft.access.TenantId;
import io.croft.access.UserId;
import java.util.Optional;

/** The present rights of the people who planned schedules. Implemented by the room that signs people in. */
public interface ScheduleActors {

    /** The person working in this company; empty when they are disabled, deleted, or may not work there any more. */
    Optional<Actor> find(UserId person, TenantId company);

    /** Whether the company is suspended or deleted; then nothing starts. */
    boolean isStopped(TenantId company);
}
