package io.croft.notify;

import io.croft.notify.NoticeEvent.BellRang;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Publishes in this process who has new notices under the bell, whichever process added them. */
@Component
class BellNews {

    /** Of more than this many people at once some read it later. */
    private static final int MOST = 2_000;

    private static final long UNKNOWN = -1;

    private final BellStore store;
    private final ApplicationEventPublisher events;
    private long told = UNKNOWN;

    BellNews(BellStore store, ApplicationEventPublisher events) {
        this.store = store;
        this.events = events;
    }

    void tell() {
        long last = store.lastNumber();
        if (told != UNKNOWN && last > told) {
            store.rangAfter(told, MOST).forEach(person -> events.publishEvent(new BellRang(person)));
        }
        told = last;
    }
}
