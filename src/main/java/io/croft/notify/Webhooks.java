package io.croft.notify;

import io.croft.database.FittedText;
import io.croft.kernel.Identifier;
import io.croft.kernel.InvalidValue;
import io.croft.kernel.Problem;
import io.croft.kernel.ShownText;
import io.croft.outgoing.OutgoingHttp;
import io.croft.outgoing.TargetUrl;
import io.croft.vault.RandomText;
import io.croft.vault.Secret;
import io.croft.vault.Vault;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Programs and chats that get notices of all companies. */
@Service
@Transactional
@PreAuthorize("hasRole('SUPER_ADMIN')")
public class Webhooks {

    /** The most webhooks of an installation. */
    public static final int MOST = 50;

    private static final int LONGEST_NAME = 120;

    private final WebhookRepository hooks;
    private final NoticeKinds kinds;
    private final OutgoingHttp http;
    private final Vault vault;
    private final NotifyActivity activity;
    private final Clock clock;

    Webhooks(
            WebhookRepository hooks,
            NoticeKinds kinds,
            OutgoingHttp http,
            Vault vault,
            NotifyActivity activity,
            Clock clock) {
        this.hooks = hooks;
        this.kinds = kinds;
        this.http = http;
        this.vault = vault;
        this.activity = activity;
        this.clock = clock;
    }

    /** All webhooks by name. */
    @Transactional(readOnly = true)
    public List<WebhookFacts> list() {
        return hooks.all().stream().map(Webhook::facts).toList();
    }

    /** The kinds of notices a webhook can get. */
    @Transactional(readOnly = true)
    public List<NoticeKind> kinds() {
        return kinds.all();
    }

    /** Adds a webhook. */
    public AddWebhookResult add(WebhookForm typed) {
        WebhookForm form = new WebhookForm(ShownText.of(typed.name()), typed.url(), typed.format(), typed.kinds());
        List<Problem> problems = new ArrayList<>();
        if (!FittedText.isPlain(form.name(), LONGEST_NAME)) {
            problems.add(Problem.at("name", "notify.hook.name.invalid", LONGEST_NAME));
        } else if (hooks.count() >= MOST) {
            problems.add(Problem.at("name", "notify.hook.most", MOST));
        }
        try {
            TargetUrl url = TargetUrl.parse(form.url(), http.allowsPrivateTargets());
            return problems.isEmpty() ? added(form, url) : new AddWebhookResult.Refused(problems);
        } catch (InvalidValue wrong) {
            problems.add(new Problem(wrong.text(), "url"));
            return new AddWebhookResult.Refused(problems);
        }
    }

    private AddWebhookResult added(WebhookForm form, TargetUrl url) {
        UUID id = Identifier.next();
        Secret secret = Secret.of(RandomText.token() + RandomText.token());
        Secret address = Secret.of(url.uri().toString());
        hooks.save(new Webhook(
                id,
                form,
                url.shown(),
                vault.seal(address, Webhook.urlOf(id)),
                vault.seal(secret, Webhook.secretOf(id)),
                clock.instant()));
        activity.hookAdded(id, form.name(), url.shown());
        return new AddWebhookResult.Added(id, secret);
    }

    /** Enables or disables a webhook for notices from now on. */
    public void enable(UUID id, boolean on) {
        hooks.findById(id).ifPresent(hook -> {
            hook.enable(on);
            activity.hookEnabled(id, hook.name(), on);
        });
    }

    /** Deletes a webhook; its waiting deliveries fail. */
    public void remove(UUID id) {
        hooks.findById(id).ifPresent(hook -> {
            hooks.delete(hook);
            activity.hookRemoved(id, hook.name());
        });
    }
}
