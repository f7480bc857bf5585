package io.croft.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.croft.uikit.Icons;
import io.croft.uikit.Texts;
import org.springframework.security.access.AccessDeniedException;

/** Says that the person may not open this screen. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class AccessDeniedView extends ErrorScreen implements HasErrorParameter<AccessDeniedException>, HasDynamicTitle {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDeniedException> parameter) {
        show(Icons.LOCK, Texts.get("shell.error.denied.title"), Texts.get("shell.error.denied.text"));
        return HttpStatusCode.FORBIDDEN.getCode();
    }

    @Override
    public String getPageTitle() {
        return Texts.get("shell.error.denied.title");
    }
}
