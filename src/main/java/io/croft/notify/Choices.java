package io.croft.notify;

import java.util.List;
import org.springframework.stereotype.Component;

/** Whether somebody wants to hear of a kind in some way: as they have chosen, else as the kind says. */
@Component
class Choices {

    private final ChoiceStore store;

    Choices(ChoiceStore store) {
        this.store = store;
    }

    List<NoticeRecipient> wanting(NoticeKind kind, NoticeChannel channel, List<NoticeRecipient> recipients) {
        return recipients.stream()
                .filter(person -> store.find(person.id(), kind.key(), channel)
                        .orElse(kind.byDefault().contains(channel)))
                .toList();
    }
}
