package io.croft.notify;

import io.croft.access.TenantId;
import io.croft.activity.Activity;
import io.croft.activity.ActivityEntry;
import io.croft.activity.ActivityKind;
import io.croft.activity.ActivityThing;
import io.croft.kernel.Text;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Records changes of mail server, webhooks and chats, in the same transaction. */
@Component
class NotifyActivity {

    private final Activity activity;

    NotifyActivity(Activity activity) {
        this.activity = activity;
    }

    void mailChanged(MailForm form) {
        activity.record(entry("notify.mail.changed", Text.of("notify.activity.mail.changed", form.host()))
                .with("host", form.host())
                .with("port", form.port())
                .with("security", form.security())
                .with("account", form.account())
                .with("sender", form.sender()));
    }

    void mailRemoved(String host) {
        activity.record(entry("notify.mail.removed", Text.of("notify.activity.mail.removed", host)));
    }

    void hookAdded(UUID hook, String name, String shown) {
        activity.record(hook("notify.hook.added", "notify.activity.hook.added", hook, name)
                .with("target", shown));
    }

    void hookEnabled(UUID hook, String name, boolean on) {
        activity.record(
                on
                        ? hook("notify.hook.enabled", "notify.activity.hook.enabled", hook, name)
                        : hook("notify.hook.disabled", "notify.activity.hook.disabled", hook, name));
    }

    void hookRemoved(UUID hook, String name) {
        activity.record(hook("notify.hook.removed", "notify.activity.hook.removed", hook, name));
    }

    void sentAgain(UUID delivery) {
        activity.record(entry("notify.delivery.again", Text.of("notify.activity.again"))
                .on(new ActivityThing("delivery", delivery.toString(), "")));
    }

    /** Visible to the person only. */
    void chatSet(String shown) {
        activity.record(ActivityEntry.of(
                ActivityKind.CONFIGURATION, "notify.chat.set", Text.of("notify.activity.chat.set", shown)));
    }

    void chatRemoved(String shown) {
        activity.record(ActivityEntry.of(
                ActivityKind.CONFIGURATION, "notify.chat.removed", Text.of("notify.activity.chat.removed", shown)));
    }

    private static ActivityEntry hook(String action, String key, UUID hook, String name) {
        return entry(action, Text.of(key, name)).on(new ActivityThing("webhook", hook.toString(), name));
    }

    private static ActivityEntry entry(String action, Text words) {
        return ActivityEntry.of(ActivityKind.CONFIGURATION, action, words).in(TenantId.PROVIDER);
    }
}
