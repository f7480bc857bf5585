package io.croft.shell;

import com.vaadin.flow.component.ReconnectDialogConfiguration;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.UIInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Component;

/** Gives the first page the remembered theme and language, so that nothing flickers, and shows errors with a number. */
@Component
class FirstPaint implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;
    private static final int RECONNECT_MS = 2_000;

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(FirstPaint::dress);
        event.getSource().addUIInitListener(FirstPaint::speak);
        event.getSource()
                .addSessionInitListener(session -> session.getSession().setErrorHandler(new IncidentHandler()));
    }

    private static void dress(IndexHtmlResponse response) {
        Element html = response.getDocument().head().parent();
        VaadinRequest request = response.getVaadinRequest();
        ThemeChoice theme = Preferences.theme(request);
        if (html != null) {
            html.attr(
                    "lang",
                    Preferences.language(request).orElse(accepted(request)).toLanguageTag());
            if (theme != ThemeChoice.SYSTEM) {
                html.attr("theme", theme.key());
            }
        }
    }

    private static void speak(UIInitEvent event) {
        UI ui = event.getUI();
        VaadinRequest request = VaadinRequest.getCurrent();
        if (request != null) {
            ui.setLocale(Preferences.language(request).orElse(accepted(request)));
        }
        ReconnectDialogConfiguration words = ui.getReconnectDialogConfiguration();
        words.setDialogText(ui.getTranslation("shell.connection.lost"));
        words.setDialogTextGaveUp(ui.getTranslation("shell.connection.gaveUp"));
        words.setReconnectInterval(RECONNECT_MS);
    }

    /** The first language of ours that the browser asks for; English when it asks for none of them. */
    private static Locale accepted(VaadinRequest request) {
        Locale wanted = request.getLocale();
        return wanted != null && wanted.getLanguage().equals(Preferences.SPANISH.getLanguage())
                ? Preferences.SPANISH
                : Locale.ENGLISH;
    }
}
