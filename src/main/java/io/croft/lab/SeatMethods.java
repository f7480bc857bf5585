package io.croft.lab;

import java.util.List;
import org.springframework.stereotype.Component;

/** All ways to make seats. */
@Component
class SeatMethods {

    private final List<SeatMethod> all;

    SeatMethods(List<SeatMethod> all) {
        this.all = List.copyOf(all);
    }

    SeatMethod of(CloneMethod kind) {
        return all.stream().filter(method -> method.kind() == kind).findFirst().orElseThrow();
    }

    List<SeatMethod> all() {
        return all;
    }
}
