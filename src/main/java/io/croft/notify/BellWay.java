package io.croft.notify;

import java.util.List;
import org.springframework.stereotype.Component;

/** Puts notices under bells. */
@Component
class BellWay implements Spreader.Way {

    private final BellStore store;
    private final Choices choices;

    BellWay(BellStore store, Choices choices) {
        this.store = store;
        this.choices = choices;
    }

    @Override
    public void send(StoredNotice notice, NoticeKind kind, List<NoticeRecipient> recipients) {
        choices.wanting(kind, NoticeChannel.BELL, recipients).forEach(person -> store.add(notice.id(), person.id()));
    }
}
