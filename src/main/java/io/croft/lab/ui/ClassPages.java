package io.croft.lab.ui;

import io.croft.access.Actor;
import io.croft.activity.ActivityThing;
import io.croft.activity.ThingPages;
import io.croft.lab.LabPermissions;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Links from activities to classes. */
@Component
class ClassPages implements ThingPages {

    @Override
    public Optional<String> pageOf(ActivityThing thing, Actor reader) {
        return thing.kind().equals("class") && reader.has(LabPermissions.CLASS_VIEW)
                ? Optional.of(LabPaths.CLASSES + "/" + thing.id())
                : Optional.empty();
    }
}
