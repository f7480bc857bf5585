package io.croft.job;

import io.croft.activity.Activity;
import io.croft.activity.ActivityEntry;
import io.croft.activity.ActivityKind;
import io.croft.activity.ActivityResult;
import io.croft.kernel.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Records changes of schedules and their starts, in the same transaction. */
@Component
class ScheduleActivity {

    private final Activity activity;

    ScheduleActivity(Activity activity) {
        this.activity = activity;
    }

    /** A person planned, paused, resumed or deleted a schedule. */
    void changed(String deed, Schedule schedule) {
        activity.record(entry(deed, schedule));
    }

    /** A start was due; its outcome is recorded for the person who planned it. */
    void ran(Schedule schedule, ScheduleOutcome outcome, @Nullable Text why, @Nullable JobId job) {
        activity.record(entry("due", schedule)
                .result(result(outcome))
                .by(schedule.plannedBy(), schedule.plannedByName())
                .in(schedule.tenant())
                .with("outcome", outcome)
                .with("job", job == null ? null : job.value())
                .with("reason", why == null ? null : why.key() + " " + why.args()));
    }

    private static ActivityEntry entry(String deed, Schedule schedule) {
        return ActivityEntry.of(ActivityKind.JOB, "job.schedule." + deed, schedule.title())
                .on("schedule", schedule.id(), schedule.kind());
    }

    private static ActivityResult result(ScheduleOutcome outcome) {
        return switch (outcome) {
            case STARTED, NOTHING -> ActivityResult.SUCCESS;
            case MISSED, HELD -> ActivityResult.WARNING;
            case REFUSED, FAILED -> ActivityResult.FAILED;
        };
    }
}
