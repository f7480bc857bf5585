package io.croft.job;

import io.croft.kernel.NotFound;

/** There is no such schedule, or the person may not see it. */
public final class ScheduleNotFound extends NotFound {

    private static final long serialVersionUID = 1L;

    public ScheduleNotFound(ScheduleId id) {
        super("There is no schedule " + id);
    }
}
