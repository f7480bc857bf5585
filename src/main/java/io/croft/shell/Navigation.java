package io.croft.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import io.croft.uikit.Icons;
import io.croft.uikit.Texts;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The navigation at the left: the screens the person may open, in groups by what people do. */
class Navigation extends Div {

    private final List<SideNavItem> items = new ArrayList<>();

    Navigation() {
        addClassName("navigation");
        Map<NavigationGroup, List<Destination>> groups = new EnumMap<>(NavigationGroup.class);
        destinations()
                .forEach(screen -> groups.computeIfAbsent(screen.group(), ignored -> new ArrayList<>())
                        .add(screen));
        groups.forEach((group, screens) -> add(nav(group, screens)));
    }

    /** Shows icons only, with the names as tooltips, or icons and names. */
    void setCollapsed(boolean collapsed) {
        items.forEach(item -> item.setTooltipText(collapsed ? item.getLabel() : null));
    }

    /** The screens the person may open, in the order of the navigation. */
    static List<Destination> destinations() {
        return MenuConfiguration.getMenuEntries().stream()
                .map(Navigation::destination)
                .toList();
    }

    private SideNav nav(NavigationGroup group, List<Destination> screens) {
        SideNav nav = new SideNav();
        if (group != NavigationGroup.OVERVIEW) {
            nav.setLabel(Texts.get(group.key()));
        }
        for (Destination screen : screens) {
            SideNavItem item =
                    new SideNavItem(screen.label(), screen.path(), screen.icon().create());
            item.setMatchNested(leadsBeneath(screen));
            items.add(item);
            nav.addItem(item);
        }
        return nav;
    }

    /** Whether the screens beneath this one count as part of it: not for home, nor where one of them has its own entry. */
    private static boolean leadsBeneath(Destination screen) {
        String path = screen.path().endsWith("/") ? screen.path() : screen.path() + "/";
        return !path.equals("/")
                && destinations().stream().noneMatch(other -> other.path().startsWith(path));
    }

    private static Destination destination(MenuEntry entry) {
        String[] parts = entry.title().split("/", 2);
        NavigationGroup group = NavigationGroup.named(parts[0]).orElse(NavigationGroup.OVERVIEW);
        String label = parts.length == 2 ? Texts.get(parts[1]) : entry.title();
        return new Destination(group, label, entry.path(), icon(entry.icon()));
    }

    private static Icons icon(@Nullable String name) {
        return name == null ? Icons.SQUARE : Icons.named(name).orElse(Icons.SQUARE);
    }

    /** A screen one can go to. */
    record Destination(NavigationGroup group, String label, String path, Icons icon) {}
}
