package io.croft.lab.ui;

import io.croft.access.Actor;
import io.croft.access.Role;
import io.croft.shell.HomeDestination;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Redirects students from the home screen to their machines. */
@Component
class StudentHome implements HomeDestination {

    @Override
    public Optional<String> pathFor(Actor actor) {
        return actor.role() == Role.USER ? Optional.of(LabPaths.MY_MACHINES) : Optional.empty();
    }
}
