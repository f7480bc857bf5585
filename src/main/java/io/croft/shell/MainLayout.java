package io.croft.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.orderedlayout.Scroller;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.croft.access.Actor;
import io.croft.access.CurrentActor;
import io.croft.uikit.Buttons;
import io.croft.uikit.Icons;
import io.croft.uikit.Texts;
import io.croft.uikit.Wordmark;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;

/**
 * The frame around every screen: navigation at the left (a drawer on phones) and the top bar. A person who is not
 * signed in sees only the logo, so that error screens work for everybody.
 */
@Layout
@AnonymousAllowed
class MainLayout extends AppLayout implements AfterNavigationObserver {

    private static final String COLLAPSED = "shell-collapsed";

    private final Palette palette;
    private final PersonMenu personMenu;
    private final List<HeaderItem> headerItems;
    private final ObjectProvider<Banner> banners;
    private final transient Optional<Actor> furnishedFor = CurrentActor.find();

    MainLayout(
            Palette palette,
            PersonMenu personMenu,
            ObjectProvider<HeaderItem> headerItems,
            ObjectProvider<Banner> banners) {
        this.banners = banners;
        this.palette = palette;
        this.personMenu = personMenu;
        this.headerItems = headerItems.stream()
                .sorted(Comparator.comparingInt(HeaderItem::order))
                .toList();
        addClassName("shell");
        setPrimarySection(Section.DRAWER);
        CurrentActor.find().ifPresentOrElse(this::furnish, this::leaveBare);
    }

    /** Reloads the page when the permissions of the person have changed since navigation and top bar were built. */
    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        if (furnishedFor.isPresent() && CurrentActor.find().isPresent() && !furnishedFor.equals(CurrentActor.find())) {
            UI.getCurrentOrThrow().getPage().reload();
        }
    }

    private void furnish(Actor actor) {
        Navigation navigation = new Navigation();
        Scroller scroller = new Scroller(navigation);
        scroller.addClassName("shell-scroller");
        addToDrawer(home(), scroller, collapseButton(navigation));
        Div left = new Div();
        left.addClassName("topbar-left");
        DrawerToggle toggle = new DrawerToggle();
        toggle.addClassName("shell-toggle");
        toggle.setAriaLabel(Texts.get("shell.nav.toggle"));
        left.add(toggle);
        Div right = new Div(palette.button());
        right.addClassName("topbar-right");
        headerItems.forEach(item -> Contribution.of(item::create).ifPresent((item.order() < 0 ? left : right)::add));
        right.add(new HelpButton(), personMenu.create(actor));
        addToNavbar(left, right);
        banners.stream().filter(banner -> banner.visibleTo(actor)).forEach(this::show);
        palette.listen(this);
    }

    private void show(Banner banner) {
        Div strip = new Div(Contribution.orNote(banner::create));
        strip.addClassName("shell-banner");
        addClassName("shell-with-banner");
        addToNavbar(strip);
    }

    private void leaveBare() {
        setDrawerOpened(false);
        addToNavbar(home());
    }

    private static Anchor home() {
        Anchor home = new Anchor("", new Wordmark());
        home.addClassName("shell-home");
        home.setAriaLabel("Croft");
        return home;
    }

    private Button collapseButton(Navigation navigation) {
        Button button = Buttons.quiet(Texts.get("shell.nav.collapse"), Icons.PANEL_LEFT, () -> {
            boolean collapsed = !hasClassName(COLLAPSED);
            collapse(navigation, collapsed);
            Preferences.navigationCollapsed(collapsed);
        });
        button.addClassName("shell-collapse");
        VaadinRequest request = VaadinRequest.getCurrent();
        collapse(navigation, request != null && Preferences.navigationCollapsed(request));
        return button;
    }

    private void collapse(Navigation navigation, boolean collapsed) {
        setClassName(COLLAPSED, collapsed);
        navigation.setCollapsed(collapsed);
    }
}
