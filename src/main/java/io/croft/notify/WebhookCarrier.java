package io.croft.notify;

import io.croft.kernel.InvalidValue;
import io.croft.kernel.Text;
import io.croft.outgoing.OutgoingHttp;
import io.croft.outgoing.Signature;
import io.croft.outgoing.TargetUrl;
import io.croft.shell.PublicAddress;
import io.croft.vault.Secret;
import io.croft.vault.Vault;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Delivers to webhooks. Their address is checked again at each attempt. */
@Component
class WebhookCarrier implements Carrier {

    private final WebhookRepository hooks;
    private final OutgoingHttp http;
    private final PublicAddress address;
    private final Vault vault;
    private final Clock clock;

    WebhookCarrier(WebhookRepository hooks, OutgoingHttp http, PublicAddress address, Vault vault, Clock clock) {
        this.hooks = hooks;
        this.http = http;
        this.address = address;
        this.vault = vault;
        this.clock = clock;
    }

    @Override
    public NoticeChannel channel() {
        return NoticeChannel.WEBHOOK;
    }

    @Override
    public Outcome carry(Delivery delivery) {
        UUID id = delivery.hook();
        Optional<Webhook> hook = id == null ? Optional.empty() : hooks.findById(id);
        return hook.map(known -> carry(delivery, known))
                .orElseGet(() -> new Outcome.Useless(Text.of("notify.hook.gone")));
    }

    private Outcome carry(Delivery delivery, Webhook hook) {
        TargetUrl target;
        try {
            String url = vault.open(hook.url(), Webhook.urlOf(hook.id())).reveal();
            target = TargetUrl.parse(url, http.allowsPrivateTargets());
        } catch (InvalidValue e) {
            return new Outcome.Useless(e.text());
        }
        Optional<String> link = Optional.ofNullable(delivery.link()).flatMap(address::of);
        if (hook.format() == HookFormat.CHAT) {
            String body = HookMessage.chat(target.uri().getHost(), delivery, Locale.ENGLISH, link);
            return HttpOutcome.of(http, target.uri(), Map.of(), body);
        }
        String body = HookMessage.facts(delivery, link);
        Secret secret = vault.open(hook.secret(), Webhook.secretOf(hook.id()));
        return HttpOutcome.of(
                http,
                target.uri(),
                Map.of(
                        "X-Croft-Kind",
                        delivery.kind(),
                        "X-Croft-Delivery",
                        delivery.id().toString(),
                        Signature.HEADER,
                        Signature.of(secret, clock.instant(), body)),
                body);
    }
}
