package io.croft.access;

import org.springframework.stereotype.Component;

/** Gathers the permissions at start, so that a key that is declared twice stops the start. */
@Component
class PermissionCheck {

    PermissionCheck() {
        Permissions.byRoom();
    }
}
