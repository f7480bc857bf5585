package io.croft.lab;

import io.croft.access.UserId;
import io.croft.joining.JoinTarget;
import java.util.UUID;

/** The name and owner of a class. */
record ClassName(UUID id, String name, UUID owner) {

    JoinTarget target() {
        return new JoinTarget(new ClassId(id).target(), name, new UserId(owner));
    }
}
