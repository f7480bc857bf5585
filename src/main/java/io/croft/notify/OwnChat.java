package io.croft.notify;

import io.croft.access.CurrentActor;
import io.croft.kernel.InvalidValue;
import io.croft.kernel.Problem;
import io.croft.outgoing.OutgoingHttp;
import io.croft.outgoing.TargetUrl;
import io.croft.vault.Sealed;
import io.croft.vault.Secret;
import io.croft.vault.Vault;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The chat of the actor that gets messages. */
@Service
@Transactional
@PreAuthorize("hasRole('ONESELF')")
public class OwnChat {

    private final PersonalChatRepository chats;
    private final OutgoingHttp http;
    private final Vault vault;
    private final NotifyActivity activity;

    OwnChat(PersonalChatRepository chats, OutgoingHttp http, Vault vault, NotifyActivity activity) {
        this.chats = chats;
        this.http = http;
        this.vault = vault;
        this.activity = activity;
    }

    /** Scheme and host of the URL; empty when none is set. The rest is a secret and not shown. */
    @Transactional(readOnly = true)
    public Optional<String> find() {
        return chats.findById(me()).map(PersonalChat::shown);
    }

    /** Sets the URL; a problem names the field {@code url}. */
    public Optional<Problem> set(String typed) {
        try {
            TargetUrl url = TargetUrl.parse(typed, http.allowsPrivateTargets());
            Sealed sealed = vault.seal(Secret.of(url.uri().toString()), PersonalChat.urlOf(me()));
            PersonalChat chat = chats.findById(me()).orElseGet(() -> new PersonalChat(me(), url.shown(), sealed));
            chat.change(url.shown(), sealed);
            chats.save(chat);
            activity.chatSet(url.shown());
            return Optional.empty();
        } catch (InvalidValue wrong) {
            return Optional.of(new Problem(wrong.text(), "url"));
        }
    }

    /** Deletes the URL; no chat messages are sent any more. */
    public void remove() {
        chats.findById(me()).ifPresent(chat -> {
            chats.delete(chat);
            activity.chatRemoved(chat.shown());
        });
    }

    private static UUID me() {
        return CurrentActor.require().id().value();
    }
}
