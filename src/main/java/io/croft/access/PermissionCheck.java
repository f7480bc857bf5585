package io.croft.access;

import org.springframework.stereotype.Component;

/** Gathers the permissions at start, so that a key declared twice stops it. */
@Component
class PermissionCheck {

    PermissionCheck() {
        Permissions.byRoom();
    }
}
