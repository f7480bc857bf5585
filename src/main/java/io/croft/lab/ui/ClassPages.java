package io.croft.lab.ui;

import io.croft.access.Actor;
import io.croft.access.Permission;
import io.croft.activity.ActivityThing;
import io.croft.activity.ThingPages;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Leads from the record of activities to classes. */
@Component
class ClassPages implements ThingPages {

    @Override
    public Optional<String> pageOf(ActivityThing thing, Actor reader) {
        return thing.kind().equals("class") && reader.has(Permission.CLASS_VIEW)
                ? Optional.of(LabPaths.CLASSES + "/" + thing.id())
                : Optional.empty();
    }
}
