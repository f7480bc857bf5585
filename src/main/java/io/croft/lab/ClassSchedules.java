package io.croft.lab;

import io.croft.job.MissedRun;
import io.croft.job.PlanResult;
import io.croft.job.ScheduleRequest;
import io.croft.job.Schedules;
import io.croft.job.Timing;
import io.croft.kernel.Text;
import io.croft.kernel.Unrecorded;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Schedules power actions for the machines of a class, for example to start them before the lesson. */
@Service
@Transactional
@PreAuthorize("hasAuthority('class.manage')")
public class ClassSchedules {

    private final LabClassAccess access;
    private final Schedules schedules;

    ClassSchedules(LabClassAccess access, Schedules schedules) {
        this.access = access;
        this.schedules = schedules;
    }

    /** Adds a schedule for all machines the class has when it runs. */
    @Unrecorded("recorded by the room that keeps schedules")
    public PlanResult plan(ClassId id, SeatAction action, Timing timing, MissedRun missed) {
        var labClass = access.require(id);
        return schedules.plan(new ScheduleRequest(
                ClassPowerSchedule.KIND,
                new ClassPowerSchedule.Payload(id.value(), action),
                Text.of("lab.schedule." + action.name(), labClass.name()),
                subject(id),
                timing,
                missed));
    }

    /** The subject of schedules of a class. */
    public static String subject(ClassId id) {
        return "class:" + id;
    }
}
