package io.croft.notify;

import io.croft.access.TenantId;
import io.croft.activity.Activity;
import io.croft.activity.ActivityEntry;
import io.croft.activity.ActivityKind;
import io.croft.kernel.Text;
import org.springframework.stereotype.Component;

/** Records what people change of how notices leave, in the transaction that does it. */
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

    private static ActivityEntry entry(String action, Text words) {
        return ActivityEntry.of(ActivityKind.CONFIGURATION, action, words).in(TenantId.PROVIDER);
    }
}
