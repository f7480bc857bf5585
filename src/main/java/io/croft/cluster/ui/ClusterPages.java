package io.croft.cluster.ui;

import io.croft.access.Actor;
import io.croft.activity.ActivityThing;
import io.croft.activity.ThingPages;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Links from activities to clusters. */
@Component
class ClusterPages implements ThingPages {

    @Override
    public Optional<String> pageOf(ActivityThing thing, Actor reader) {
        return thing.kind().equals("cluster") && reader.seesEverything()
                ? Optional.of("clusters/" + thing.id())
                : Optional.empty();
    }
}
