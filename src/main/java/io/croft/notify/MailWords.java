package io.croft.notify;

import io.croft.access.TenantId;
import io.croft.access.TenantScope;
import io.croft.kernel.SpokenText;
import io.croft.kernel.Text;
import io.croft.shell.PublicAddress;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes mails in the language of the recipient with the brand of the company. */
@Component
class MailWords {

    private final ObjectProvider<NoticeBrands> brands;
    private final PublicAddress address;
    private final TransactionTemplate transaction;

    MailWords(ObjectProvider<NoticeBrands> brands, PublicAddress address, PlatformTransactionManager transactions) {
        this.brands = brands;
        this.address = address;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** A notice for a person who can choose whether to get such mails. */
    Mail notice(
            UUID id,
            NoticeRecipient to,
            TenantId company,
            Text headline,
            Text words,
            Optional<String> path,
            Instant at) {
        return mail(
                id,
                brand(company),
                to.email(),
                to.name(),
                to.language(),
                new MailPage(
                        headline,
                        words,
                        path.flatMap(address::of),
                        Text.of("notify.mail.open"),
                        Text.of("notify.mail.why")),
                at);
    }

    Mail letter(UUID id, Letter letter, Instant at) {
        return mail(
                id,
                brand(letter.company()),
                letter.to().value(),
                letter.name(),
                letter.language(),
                new MailPage(
                        letter.subject(),
                        letter.words(),
                        address.of(letter.path()),
                        letter.action(),
                        Text.of("notify.letter.why")),
                at);
    }

    /** A mail that tries a server. */
    Mail test(UUID id, String to, String name, Locale language, Instant at) {
        return mail(
                id,
                NoticeBrand.CROFT,
                to,
                name,
                SpokenText.nearest(language),
                new MailPage(
                        Text.of("notify.mail.test.subject"),
                        Text.of("notify.mail.test.words"),
                        Optional.empty(),
                        Text.of("notify.mail.open"),
                        Text.of("notify.mail.test.why")),
                at);
    }

    private Mail mail(UUID id, NoticeBrand brand, String to, String name, Locale language, MailPage page, Instant at) {
        return new Mail(
                id,
                brand.name(),
                to,
                name,
                page.title(language),
                page.plain(brand, name, language),
                page.html(brand, name, language),
                brand.logo(),
                at);
    }

    private NoticeBrand brand(TenantId company) {
        NoticeBrands known = brands.getIfAvailable();
        if (known == null) {
            return NoticeBrand.CROFT;
        }
        NoticeBrand brand = TenantScope.everyone(() -> transaction.execute(_ -> known.of(company)));
        return brand == null ? NoticeBrand.CROFT : brand;
    }
}
