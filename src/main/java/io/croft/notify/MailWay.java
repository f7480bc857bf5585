package io.croft.notify;

import java.util.List;
import org.springframework.stereotype.Component;

/** Makes a delivery for each recipient who wants mail, when a mail server is set. */
@Component
class MailWay implements Spreader.Way {

    private final MailAccounts accounts;
    private final DeliveryStore deliveries;
    private final Choices choices;

    MailWay(MailAccounts accounts, DeliveryStore deliveries, Choices choices) {
        this.accounts = accounts;
        this.deliveries = deliveries;
        this.choices = choices;
    }

    @Override
    public void send(StoredNotice notice, NoticeKind kind, List<NoticeRecipient> recipients) {
        if (!recipients.isEmpty() && accounts.isSet()) {
            choices.wanting(kind, NoticeChannel.MAIL, recipients).stream()
                    .filter(person -> !person.email().isEmpty())
                    .forEach(person -> deliveries.add(
                            notice, NoticeChannel.MAIL, person.id().value(), null, person.email()));
        }
    }
}
