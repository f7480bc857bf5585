package io.croft.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.avatar.Avatar;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.spring.security.AuthenticationContext;
import io.croft.access.Actor;
import io.croft.uikit.Icons;
import io.croft.uikit.Texts;
import java.util.Comparator;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;

/** The menu of the person at the top right: theme, language, entries of rooms, sign-out. */
@org.springframework.stereotype.Component
class PersonMenu {

    private final ObjectProvider<PersonMenuItem> items;
    private final Languages languages;
    private final AuthenticationContext authentication;

    PersonMenu(ObjectProvider<PersonMenuItem> items, Languages languages, AuthenticationContext authentication) {
        this.items = items;
        this.languages = languages;
        this.authentication = authentication;
    }

    Component create(Actor actor) {
        MenuBar bar = new MenuBar();
        bar.addThemeVariants(MenuBarVariant.TERTIARY);
        bar.addClassName("person-menu");
        MenuItem root = bar.addItem(new Avatar(actor.name()));
        root.setAriaLabel(Texts.get("shell.person.menu", actor.name()));
        SubMenu menu = root.getSubMenu();
        menu.addItem(who(actor)).setEnabled(false);
        menu.addSeparator();
        items.stream()
                .filter(item -> item.visibleTo(actor))
                .sorted(Comparator.comparingInt(PersonMenuItem::order))
                .forEach(item -> Contribution.of(() -> line(item.icon(), item.label()))
                        .ifPresent(line -> menu.addItem(
                                line, click -> UI.getCurrentOrThrow().navigate(item.href()))));
        themes(menu.addItem(line(Icons.MOON, Texts.get("shell.person.theme"))).getSubMenu());
        languages(menu.addItem(line(Icons.LANGUAGES, Texts.get("shell.person.language")))
                .getSubMenu());
        menu.addSeparator();
        menu.addItem(line(Icons.LOG_OUT, Texts.get("shell.person.sign-out")), click -> authentication.logout());
        return bar;
    }

    private static void themes(SubMenu menu) {
        ThemeChoice now =
                VaadinRequest.getCurrent() == null ? ThemeChoice.SYSTEM : Preferences.theme(VaadinRequest.getCurrent());
        for (ThemeChoice choice : ThemeChoice.values()) {
            MenuItem item = menu.addItem(line(choice.icon(), Texts.get("shell.theme." + choice.key())));
            item.setCheckable(true);
            item.setChecked(choice == now);
            item.addClickListener(click -> {
                Preferences.theme(choice);
                UI.getCurrentOrThrow().getPage().setColorScheme(choice.scheme());
                menu.getItems().forEach(other -> other.setChecked(other.equals(item)));
            });
        }
    }

    private void languages(SubMenu menu) {
        Locale now = Texts.locale();
        Preferences.languages().forEach(locale -> {
            MenuItem item = menu.addItem(locale.getDisplayLanguage(locale), click -> {
                languages.choose(locale);
                UI.getCurrentOrThrow().getPage().reload();
            });
            item.setCheckable(true);
            item.setChecked(locale.getLanguage().equals(now.getLanguage()));
        });
    }

    private static Component who(Actor actor) {
        Span name = new Span(actor.name());
        name.addClassName("person-name");
        Span role = new Span(Texts.get("shell.role." + actor.role().name().toLowerCase(Locale.ROOT)));
        role.addClassName("person-role");
        Div who = new Div(name, role);
        who.addClassName("person-who");
        return who;
    }

    private static Component line(Icons icon, String label) {
        Div line = new Div(icon.create(), new Span(label));
        line.addClassName("menu-line");
        return line;
    }
}
