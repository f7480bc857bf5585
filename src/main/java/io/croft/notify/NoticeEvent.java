package io.croft.notify;

import io.croft.access.UserId;

/** News of notices, for the screens of this process. */
public sealed interface NoticeEvent {

    /** Somebody has something new under the bell, whichever process put it there. */
    record BellRang(UserId person) implements NoticeEvent {}
}
