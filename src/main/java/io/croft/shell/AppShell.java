package io.croft.shell;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.shared.ui.Transport;
import com.vaadin.flow.theme.aura.Aura;

/**
 * The page around the application: Aura with our own tokens on top, and push. Requests go by XHR and pass the filters
 * of Spring Security; news come by WebSocket. The style sheets of rooms follow, see {@link FirstPaint}.
 */
@Push(transport = Transport.WEBSOCKET_XHR)
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("styles/tokens.css")
@StyleSheet("styles/base.css")
@StyleSheet("styles/parts.css")
@StyleSheet("styles/tiles.css")
@StyleSheet("styles/pages.css")
@StyleSheet("styles/forms.css")
@StyleSheet("styles/shell.css")
@StyleSheet("styles/palette.css")
@StyleSheet("styles/brand.css")
@StyleSheet("styles/small.css")
public class AppShell implements AppShellConfigurator {

    private static final long serialVersionUID = 1L;

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.setViewport("width=device-width, initial-scale=1");
        settings.addMetaTag("color-scheme", "light dark");
        settings.addLink("icon", "assets/mark.svg");
    }
}
