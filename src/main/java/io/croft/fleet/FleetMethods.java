package io.croft.fleet;

import java.util.List;
import org.springframework.stereotype.Component;

/** All {@link FleetMethod}s. */
@Component
class FleetMethods {

    private final List<FleetMethod> all;

    FleetMethods(List<FleetMethod> all) {
        this.all = List.copyOf(all);
    }

    FleetMethod of(CloneMethod kind) {
        return all.stream().filter(method -> method.kind() == kind).findFirst().orElseThrow();
    }

    List<FleetMethod> all() {
        return all;
    }
}
