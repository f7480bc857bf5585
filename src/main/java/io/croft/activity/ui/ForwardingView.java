package io.croft.activity.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.croft.activity.Forwarding;
import io.croft.activity.WebhookForwarding;
import io.croft.uikit.DetailPage;
import io.croft.uikit.Texts;
import jakarta.annotation.security.RolesAllowed;

/** Where records are sent on to: a syslog server, a webhook, both or neither. */
@Route(ActivityNavigation.FORWARDING)
@RolesAllowed("SUPER_ADMIN")
class ForwardingView extends Composite<DetailPage> implements HasDynamicTitle {

    ForwardingView(Forwarding syslog, WebhookForwarding webhook) {
        Div page = new Div(new SyslogPanel(syslog), new WebhookPanel(webhook));
        page.addClassName("stack");
        getContent().body(page);
    }

    @Override
    protected DetailPage initContent() {
        return new DetailPage(getPageTitle());
    }

    @Override
    public String getPageTitle() {
        return Texts.get("activity.forward");
    }
}
