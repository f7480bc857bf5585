package io.croft.notify;

import io.croft.access.TenantScope;
import io.croft.access.UserId;
import io.croft.kernel.Text;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Delivers by mail. Recipient, address and language are read at each attempt. */
@Component
class MailCarrier implements Carrier {

    private final MailAccounts accounts;
    private final MailWords words;
    private final LetterBox letters;
    private final Postman postman;
    private final ObjectProvider<NoticePeople> people;
    private final TransactionTemplate transaction;

    MailCarrier(
            MailAccounts accounts,
            MailWords words,
            LetterBox letters,
            Postman postman,
            ObjectProvider<NoticePeople> people,
            PlatformTransactionManager transactions) {
        this.accounts = accounts;
        this.words = words;
        this.letters = letters;
        this.postman = postman;
        this.people = people;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public NoticeChannel channel() {
        return NoticeChannel.MAIL;
    }

    @Override
    public Outcome carry(Delivery delivery) {
        Optional<MailAccount> account = accounts.find();
        if (account.isEmpty()) {
            return new Outcome.Useless(Text.of("notify.mail.notSet"));
        }
        Optional<Mail> mail = mail(delivery);
        if (mail.isEmpty()) {
            return new Outcome.Useless(Text.of("notify.mail.nobody"));
        }
        return postman.send(account.get(), mail.get());
    }

    private Optional<Mail> mail(Delivery delivery) {
        Text headline = delivery.headline();
        Text said = delivery.words();
        UserId person = delivery.person();
        if (headline == null || said == null || person == null) {
            return letters.find(delivery.id()).map(letter -> words.letter(delivery.id(), letter, delivery.at()));
        }
        return recipient(person)
                .filter(to -> !to.email().isEmpty())
                .map(to -> words.notice(
                        delivery.id(),
                        to,
                        delivery.company(),
                        headline,
                        said,
                        Optional.ofNullable(delivery.link()),
                        delivery.at()));
    }

    private Optional<NoticeRecipient> recipient(UserId person) {
        NoticePeople known = people.getIfAvailable();
        Optional<NoticeRecipient> found = known == null
                ? Optional.empty()
                : TenantScope.everyone(() -> transaction.execute(_ -> known.find(person)));
        return found == null ? Optional.empty() : found;
    }
}
