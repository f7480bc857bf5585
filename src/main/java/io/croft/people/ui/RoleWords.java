package io.croft.people.ui;

import io.croft.access.Role;
import io.croft.people.PersonStatus;
import io.croft.uikit.StatusBadge;
import io.croft.uikit.StatusTone;
import io.croft.uikit.Texts;
import java.util.Locale;

/** Names roles and statuses in the reader's language. */
final class RoleWords {

    private RoleWords() {}

    static String of(Role role) {
        return Texts.get("people.role." + role.name().toLowerCase(Locale.ROOT));
    }

    static String of(PersonStatus status) {
        return Texts.get("people.status." + status.name().toLowerCase(Locale.ROOT));
    }

    static StatusBadge badge(PersonStatus status) {
        StatusTone tone = switch (status) {
            case INVITED -> StatusTone.WAITING;
            case ACTIVE -> StatusTone.OK;
            case DISABLED -> StatusTone.STOPPED;
        };
        return new StatusBadge(tone, of(status));
    }
}
