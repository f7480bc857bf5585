package io.croft.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.croft.uikit.Icons;
import io.croft.uikit.Texts;

/** The screen for things that do not exist and for those of others; the two look the same. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class NotFoundView extends ErrorScreen implements HasErrorParameter<NotFoundException>, HasDynamicTitle {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        show(Icons.MAP_PIN, Texts.get("shell.error.missing.title"), Texts.get("shell.error.missing.text"));
        return HttpStatusCode.NOT_FOUND.getCode();
    }

    @Override
    public String getPageTitle() {
        return Texts.get("shell.error.missing.title");
    }
}
