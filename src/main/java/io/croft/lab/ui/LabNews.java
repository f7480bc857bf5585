package io.croft.lab.ui;

import com.vaadin.flow.signals.Signal;
import io.croft.access.TenantId;
import io.croft.access.UserId;
import io.croft.database.Broadcast;
import io.croft.job.JobEvent;
import io.croft.joining.JoinEvent;
import io.croft.kernel.Identifier;
import io.croft.lab.ClassId;
import io.croft.lab.LabEvent;
import io.croft.uikit.LiveTopic;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Passes events of classes and seats to the screens of the company, of one class, or of the machines of a person. */
@Component
class LabNews implements MeterBinder {

    private static final String SUBJECT = "lab:";

    private final LiveTopic<Identifier> topics;

    LabNews(Broadcast broadcast) {
        this.topics = new LiveTopic<>("lab", broadcast);
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(LabEvent event) {
        topics.touch(event.labClass());
        topics.touch(event.company());
        switch (event) {
            case LabEvent.SeatChanged changed when changed.person() != null -> topics.touch(changed.person());
            default -> {}
        }
    }

    /** Events of people who join a class. */
    @TransactionalEventListener(fallbackExecution = true)
    void on(JoinEvent event) {
        var labClass = new ClassId(event.target().value());
        if (event.target().equals(labClass.target())) {
            topics.touch(labClass);
            topics.touch(event.company());
            topics.touch(event.person());
        }
    }

    /** Progress of the job of a class, for the remaining time. */
    @TransactionalEventListener(fallbackExecution = true)
    void on(JobEvent.JobChanged event) {
        var subject = event.subject();
        if (subject != null && subject.startsWith(SUBJECT)) {
            topics.touchHere(new ClassId(UUID.fromString(subject.substring(SUBJECT.length()))));
        }
    }

    Signal<Long> ofClass(ClassId labClass) {
        return topics.revision(labClass);
    }

    Signal<Long> ofCompany(TenantId company) {
        return topics.revision(company);
    }

    Signal<Long> ofPerson(UserId person) {
        return topics.revision(person);
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        topics.measure(registry, "lab");
    }
}
