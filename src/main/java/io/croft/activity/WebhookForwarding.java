package io.croft.activity;

import io.croft.kernel.Identifier;
import io.croft.kernel.InvalidValue;
import io.croft.kernel.Problem;
import io.croft.kernel.Text;
import io.croft.kernel.Unrecorded;
import io.croft.outgoing.OutgoingHttp;
import io.croft.outgoing.TargetUrl;
import io.croft.vault.RandomText;
import io.croft.vault.Secret;
import io.croft.vault.Vault;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The webhook to which the record of activities is sent on, each batch signed with a secret that its receiver knows. */
@Service
@Transactional
@PreAuthorize("hasRole('SUPER_ADMIN')")
public class WebhookForwarding {

    private final ForwardStore store;
    private final ForwardHookRepository hooks;
    private final HookWay way;
    private final OutgoingHttp http;
    private final Vault vault;
    private final Activity activity;
    private final Clock clock;

    WebhookForwarding(
            ForwardStore store,
            ForwardHookRepository hooks,
            HookWay way,
            OutgoingHttp http,
            Vault vault,
            Activity activity,
            Clock clock) {
        this.store = store;
        this.hooks = hooks;
        this.way = way;
        this.http = http;
        this.vault = vault;
        this.activity = activity;
        this.clock = clock;
    }

    /** What came of setting the webhook. */
    public sealed interface Result {

        /** Records are sent there from now on, signed with this secret, which is shown this one time. */
        record Saved(Secret secret) implements Result {}

        /** The problem names the field {@code url}, and nothing is changed. */
        record Refused(Problem problem) implements Result {}
    }

    /** How it goes; empty as long as there is no webhook. */
    @Transactional(readOnly = true)
    public Optional<WebhookState> find() {
        return hook().flatMap(hook ->
                store.progress(ForwardChannel.WEBHOOK).map(progress -> new WebhookState(hook.shown(), progress)));
    }

    /** Sends records to this address from now on, with a new secret. What an earlier webhook has got is not sent again. */
    public Result save(String typed) {
        try {
            TargetUrl url = TargetUrl.parse(typed, http.allowsPrivateTargets());
            UUID id = Identifier.next();
            Secret secret = Secret.of(RandomText.token() + RandomText.token());
            hooks.deleteAll();
            hooks.save(new ForwardHook(
                    id,
                    url.shown(),
                    vault.seal(Secret.of(url.uri().toString()), ForwardHook.urlOf(id)),
                    vault.seal(secret, ForwardHook.secretOf(id))));
            store.begin(ForwardChannel.WEBHOOK, id, clock.instant());
            record("changed", id, url.shown());
            return new Result.Saved(secret);
        } catch (InvalidValue wrong) {
            return new Result.Refused(new Problem(wrong.text(), "url"));
        }
    }

    /** Sends nothing to a webhook any more. */
    public void remove() {
        hook().ifPresent(hook -> {
            store.remove(ForwardChannel.WEBHOOK);
            hooks.delete(hook);
            record("removed", hook.id(), hook.shown());
        });
    }

    /** Sends an empty list of records to the webhook that is set. Takes up to half a minute, without a transaction. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    @Unrecorded("sends a test message and stores nothing")
    public Optional<ForwardTrial> test() {
        return hook().map(hook -> switch (way.test(hook)) {
            case ForwardAnswer.NotTaken(Text why) -> new ForwardTrial.Failed(why);
            case ForwardAnswer.Unconfirmed(Text words) -> new ForwardTrial.Unconfirmed(words);
            case ForwardAnswer.Taken _ -> new ForwardTrial.Sent(Text.of("activity.forward.test.sent", hook.shown()));
        });
    }

    private Optional<ForwardHook> hook() {
        return store.edition(ForwardChannel.WEBHOOK).flatMap(hooks::findById);
    }

    private void record(String deed, UUID hook, String shown) {
        activity.record(ActivityEntry.of(
                        ActivityKind.CONFIGURATION,
                        "activity.forward." + deed,
                        Text.of("activity.forward." + deed, shown))
                .on(new ActivityThing("webhook", hook.toString(), shown)));
    }
}
