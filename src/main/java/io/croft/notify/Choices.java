package io.croft.notify;

import java.util.List;
import org.springframework.stereotype.Component;

/** Whether a person wants a kind of notice on a channel: as chosen, else the default of the kind. */
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
