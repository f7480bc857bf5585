package io.croft.notify;

import io.croft.access.UserId;

/** Events of notices, for the screens of this process. */
public sealed interface NoticeEvent {

    /** A person has a new notice under the bell, whichever process added it. */
    record BellRang(UserId person) implements NoticeEvent {}
}
