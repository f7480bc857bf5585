package io.croft.notify;

import java.util.List;
import org.springframework.stereotype.Component;

/** Makes a delivery for every enabled webhook that gets the kind. */
@Component
class WebhookWay implements Spreader.Way {

    private final WebhookRepository hooks;
    private final DeliveryStore deliveries;

    WebhookWay(WebhookRepository hooks, DeliveryStore deliveries) {
        this.hooks = hooks;
        this.deliveries = deliveries;
    }

    @Override
    public void send(StoredNotice notice, NoticeKind kind, List<NoticeRecipient> recipients) {
        hooks.all().stream()
                .filter(hook -> hook.isEnabled() && hook.wants(kind.key()))
                .forEach(hook -> deliveries.add(notice, NoticeChannel.WEBHOOK, null, hook.id(), hook.name()));
    }
}
