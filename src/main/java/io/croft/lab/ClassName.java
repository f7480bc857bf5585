package io.croft.lab;

import io.croft.access.UserId;
import io.croft.joining.JoinTarget;
import java.util.UUID;

/** What a class is called and whose it is. */
record ClassName(UUID id, String name, UUID owner) {

    JoinTarget target() {
        return new JoinTarget(new ClassId(id).target(), name, new UserId(owner));
    }
}
