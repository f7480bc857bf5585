package io.croft.notify;

import java.util.List;
import org.springframework.stereotype.Component;

/** Makes a delivery for each recipient who wants chat messages and has set an address. */
@Component
class ChatWay implements Spreader.Way {

    private final PersonalChatRepository chats;
    private final DeliveryStore deliveries;
    private final Choices choices;

    ChatWay(PersonalChatRepository chats, DeliveryStore deliveries, Choices choices) {
        this.chats = chats;
        this.deliveries = deliveries;
        this.choices = choices;
    }

    @Override
    public void send(StoredNotice notice, NoticeKind kind, List<NoticeRecipient> recipients) {
        choices.wanting(kind, NoticeChannel.CHAT, recipients)
                .forEach(person -> chats.findById(person.id().value())
                        .ifPresent(chat -> deliveries.add(
                                notice, NoticeChannel.CHAT, chat.person(), null, person.name() + ", " + chat.shown())));
    }
}
