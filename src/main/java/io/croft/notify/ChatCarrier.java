package io.croft.notify;

import io.croft.access.TenantScope;
import io.croft.access.UserId;
import io.croft.kernel.InvalidValue;
import io.croft.kernel.Text;
import io.croft.outgoing.OutgoingHttp;
import io.croft.outgoing.TargetUrl;
import io.croft.shell.PublicAddress;
import io.croft.vault.Vault;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Delivers to people's chats, in their language. */
@Component
class ChatCarrier implements Carrier {

    private final PersonalChatRepository chats;
    private final ObjectProvider<NoticePeople> people;
    private final OutgoingHttp http;
    private final PublicAddress address;
    private final Vault vault;
    private final TransactionTemplate transaction;

    ChatCarrier(
            PersonalChatRepository chats,
            ObjectProvider<NoticePeople> people,
            OutgoingHttp http,
            PublicAddress address,
            Vault vault,
            PlatformTransactionManager transactions) {
        this.chats = chats;
        this.people = people;
        this.http = http;
        this.address = address;
        this.vault = vault;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public NoticeChannel channel() {
        return NoticeChannel.CHAT;
    }

    @Override
    public Outcome carry(Delivery delivery) {
        UserId person = delivery.person();
        NoticePeople known = people.getIfAvailable();
        if (person == null || known == null) {
            return new Outcome.Useless(Text.of("notify.chat.gone"));
        }
        Optional<PersonalChat> chat = chats.findById(person.value());
        NoticeRecipient to = find(known, person);
        if (chat.isEmpty() || to == null) {
            return new Outcome.Useless(Text.of("notify.chat.gone"));
        }
        try {
            String url = vault.open(chat.get().url(), PersonalChat.urlOf(person.value()))
                    .reveal();
            URI target = TargetUrl.parse(url, http.allowsPrivateTargets()).uri();
            Optional<String> link = Optional.ofNullable(delivery.link()).flatMap(address::of);
            return HttpOutcome.of(
                    http, target, Map.of(), HookMessage.chat(target.getHost(), delivery, to.language(), link));
        } catch (InvalidValue e) {
            return new Outcome.Useless(e.text());
        }
    }

    private @Nullable NoticeRecipient find(NoticePeople known, UserId person) {
        Optional<NoticeRecipient> found = TenantScope.everyone(() -> transaction.execute(_ -> known.find(person)));
        return found == null ? null : found.orElse(null);
    }
}
