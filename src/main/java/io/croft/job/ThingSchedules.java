package io.croft.job;

import io.croft.kernel.InnerBean;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Deletes the schedules about a thing, for the room that removes the thing and has checked the rights of the actor. */
@InnerBean("forgets what was planned for a thing in the transaction in which its room removes it")
@Component
public class ThingSchedules {

    private final ScheduleRepository schedules;
    private final ScheduleActivity activity;
    private final ApplicationEventPublisher events;

    ThingSchedules(ScheduleRepository schedules, ScheduleActivity activity, ApplicationEventPublisher events) {
        this.schedules = schedules;
        this.activity = activity;
        this.events = events;
    }

    /** Deletes all schedules about the subject, in the transaction of the caller. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void gone(String subject) {
        List<Schedule> all = schedules.lockAbout(subject);
        all.forEach(schedule -> {
            schedules.delete(schedule);
            activity.changed("deleted", schedule);
            events.publishEvent(new ScheduleEvent.ScheduleChanged(schedule.id(), schedule.tenant()));
        });
    }
}
