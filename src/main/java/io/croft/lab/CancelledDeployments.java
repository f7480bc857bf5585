package io.croft.lab;

import io.croft.access.Actor;
import io.croft.access.CurrentActor;
import io.croft.job.JobEvent;
import io.croft.job.JobState;
import io.croft.kernel.Text;
import java.util.UUID;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Ends the deploying state of a class whose job was cancelled before it began. */
@Component
class CancelledDeployments {

    private static final String SUBJECT = "lab:";

    private final ClassStore store;

    CancelledDeployments(ClassStore store) {
        this.store = store;
    }

    @Async
    @TransactionalEventListener(fallbackExecution = true)
    void on(JobEvent.JobChanged event) {
        String subject = event.subject();
        if (event.state() == JobState.CANCELLED && subject != null && subject.startsWith(SUBJECT)) {
            ClassId labClass = new ClassId(UUID.fromString(subject.substring(SUBJECT.length())));
            CurrentActor.run(Actor.system(event.company()), () -> settle(labClass));
        }
    }

    /** Ends the deployment of a class that no job deploys any more; in the scope of its company. */
    void settle(ClassId labClass) {
        store.settle(labClass, Text.of("lab.seat.cancelled"));
    }
}
