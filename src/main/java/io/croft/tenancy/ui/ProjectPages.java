package io.croft.tenancy.ui;

import io.croft.access.Actor;
import io.croft.activity.ActivityThing;
import io.croft.activity.ThingPages;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Links from activities to projects; a project the person may not see shows as not found. */
@Component
class ProjectPages implements ThingPages {

    @Override
    public Optional<String> pageOf(ActivityThing thing, Actor reader) {
        return thing.kind().equals("project") ? Optional.of("projects/" + thing.id()) : Optional.empty();
    }
}
