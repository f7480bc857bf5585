package io.croft.job.ui;

import io.croft.access.Actor;
import io.croft.activity.ActivityThing;
import io.croft.activity.ThingPages;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Links from activities to jobs. */
@Component
class JobPages implements ThingPages {

    @Override
    public Optional<String> pageOf(ActivityThing thing, Actor reader) {
        return thing.kind().equals("job") ? Optional.of(JobsNavigation.JOBS + "/" + thing.id()) : Optional.empty();
    }
}
