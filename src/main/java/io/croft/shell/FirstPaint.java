package io.croft.shell;

import com.vaadin.flow.component.ReconnectDialogConfiguration;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.UIInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import io.croft.kernel.RoomResources;
import io.croft.kernel.Text;
import io.croft.uikit.Texts;
import java.util.List;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Component;

/**
 * Sets title, theme and language of the first page before its screen is ready, so that nothing flickers; installs the
 * error handler.
 */
@Component
class FirstPaint implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;
    private static final int RECONNECT_MS = 2_000;
    private static final List<String> STYLES = styles();

    private final transient Languages languages;

    FirstPaint(Languages languages) {
        this.languages = languages;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(this::dress);
        event.getSource().addUIInitListener(this::speak);
        event.getSource()
                .addSessionInitListener(session -> session.getSession().setErrorHandler(new IncidentHandler()));
    }

    private void dress(IndexHtmlResponse response) {
        response.getDocument().title("Croft");
        Element html = response.getDocument().head().parent();
        VaadinRequest request = response.getVaadinRequest();
        ThemeChoice theme = Preferences.theme(request);
        if (html != null) {
            html.attr("lang", languages.of(request).toLanguageTag());
            if (theme != ThemeChoice.SYSTEM) {
                html.attr("theme", theme.key());
            }
        }
        STYLES.forEach(sheet -> response.getDocument()
                .head()
                .appendElement("link")
                .attr("rel", "stylesheet")
                .attr("href", sheet));
    }

    /** The style sheets of rooms, {@code styles/<room>.css}, beside those of the shell itself. */
    private static List<String> styles() {
        return RoomResources.rooms().stream()
                .filter(room -> !room.equals("shell"))
                .map(room -> "styles/" + room + ".css")
                .filter(sheet -> RoomResources.exists("META-INF/resources/" + sheet))
                .toList();
    }

    private void speak(UIInitEvent event) {
        UI ui = event.getUI();
        VaadinRequest request = VaadinRequest.getCurrent();
        if (request != null) {
            ui.setLocale(languages.of(request));
        }
        ReconnectDialogConfiguration words = ui.getReconnectDialogConfiguration();
        words.setDialogText(Texts.in(ui.getLocale(), Text.of("shell.connection.lost")));
        words.setDialogTextGaveUp(Texts.in(ui.getLocale(), Text.of("shell.connection.gaveUp")));
        words.setReconnectInterval(RECONNECT_MS);
    }
}
