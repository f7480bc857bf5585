package io.croft.notify.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.croft.notify.Deliveries;
import io.croft.notify.MailSettings;
import io.croft.notify.Webhooks;
import io.croft.uikit.DetailPage;
import io.croft.uikit.Texts;
import jakarta.annotation.security.RolesAllowed;

/** How notices leave the house: the provider's settings. */
@Route(NoticesNavigation.SETTINGS)
@Menu(title = "administration/notify.settings.title", icon = "bell", order = 85)
@RolesAllowed("SUPER_ADMIN")
class NoticeSettingsView extends Composite<DetailPage> implements BeforeEnterObserver, HasDynamicTitle {

    NoticeSettingsView(MailSettings mail, Webhooks hooks, Deliveries deliveries) {
        getContent()
                .tab("mail", Texts.get("notify.settings.tab.mail"), () -> new MailPanel(mail))
                .tab("hooks", Texts.get("notify.settings.tab.hooks"), () -> new HooksPanel(hooks))
                .tab("deliveries", Texts.get("notify.settings.tab.deliveries"), () -> new DeliveriesPanel(deliveries));
    }

    @Override
    protected DetailPage initContent() {
        return new DetailPage(getPageTitle());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        getContent().openTab(event.getLocation().getQueryParameters());
    }

    @Override
    public String getPageTitle() {
        return Texts.get("notify.settings.title");
    }
}
