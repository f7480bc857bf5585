package io.croft.activity;

import io.croft.kernel.InvalidValue;
import io.croft.kernel.Text;
import io.croft.outgoing.CallResult;
import io.croft.outgoing.OutgoingHttp;
import io.croft.outgoing.Signature;
import io.croft.outgoing.TargetUrl;
import io.croft.vault.CannotOpen;
import io.croft.vault.Secret;
import io.croft.vault.Vault;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Sends records to the webhook, some at a time. Its address is looked at once more each time. */
@Component
class HookWay implements ForwardWay {

    private final ForwardHookRepository hooks;
    private final OutgoingHttp http;
    private final Vault vault;
    private final Clock clock;

    HookWay(ForwardHookRepository hooks, OutgoingHttp http, Vault vault, Clock clock) {
        this.hooks = hooks;
        this.http = http;
        this.vault = vault;
        this.clock = clock;
    }

    @Override
    public ForwardChannel channel() {
        return ForwardChannel.WEBHOOK;
    }

    @Override
    public Optional<Batch> send(UUID edition, List<ChainStore.Link> links) {
        return hooks.findById(edition).map(hook -> {
            HookBatch batch = HookBatch.of(links);
            return new Batch(batch.last(), post(hook, batch.first() + "-" + batch.last(), batch.json()));
        });
    }

    /** Says to the webhook that it will get records. */
    ForwardAnswer test(ForwardHook hook) {
        return post(hook, "test", HookBatch.TEST);
    }

    private ForwardAnswer post(ForwardHook hook, String delivery, String body) {
        try {
            String url = vault.open(hook.url(), ForwardHook.urlOf(hook.id())).reveal();
            TargetUrl target = TargetUrl.parse(url, http.allowsPrivateTargets());
            Secret secret = vault.open(hook.secret(), ForwardHook.secretOf(hook.id()));
            return answer(http.post(
                    target.uri(),
                    Map.of(
                            "X-Croft-Kind",
                            "activity",
                            "X-Croft-Delivery",
                            delivery,
                            Signature.HEADER,
                            Signature.of(secret, clock.instant(), body)),
                    body));
        } catch (InvalidValue e) {
            return new ForwardAnswer.NotTaken(e.text());
        } catch (CannotOpen e) {
            return new ForwardAnswer.NotTaken(Text.of("activity.hook.sealed"));
        }
    }

    private static ForwardAnswer answer(CallResult result) {
        return result instanceof CallResult.Taken
                ? new ForwardAnswer.Taken()
                : new ForwardAnswer.NotTaken(result.words());
    }
}
