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

/** What the machines of a class are told by schedule, for teachers: to start before the lesson and to shut down in the evening. */
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

    /** Plans for all machines that the class has when the time comes. */
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

    /** What schedules of a class name as their subject. */
    public static String subject(ClassId id) {
        return "class:" + id;
    }
}
