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

/** The screen for unexpected errors, with the number under which the error is in the log. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class UnexpectedErrorView extends ErrorScreen implements HasErrorParameter<Exception>, HasDynamicTitle {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        String number = Incidents.record(parameter.getCaughtException());
        show(
                Icons.TRIANGLE_ALERT,
                Texts.get("shell.error.unexpected.title"),
                Texts.get("shell.error.unexpected.text", number));
        return HttpStatusCode.INTERNAL_SERVER_ERROR.getCode();
    }

    @Override
    public String getPageTitle() {
        return Texts.get("shell.error.unexpected.title");
    }
}
