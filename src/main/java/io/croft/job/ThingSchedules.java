package io.croft.job;

import io.croft.kernel.InnerBean;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The schedules about a thing, for the room that removes the thing and has checked that the acting person may. */
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

    /** The subject is gone, and with it all that was planned for it; part of the caller's transaction. */
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
