package io.croft.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import io.croft.uikit.Icons;
import io.croft.uikit.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The navigation at the left: the screens the person may open, in groups by what people do. A view names its group before the slash of its
 * menu title, {@code @Menu(title = "machines/inventory.guests.title", icon = "monitor", order = 10)}; after the slash stands the message key
 * of the label. A group is the last part of a {@code shell.group.…} key, or a whole key of the room's own, such as
 * {@code lab.group.teaching}. Groups stand in the order of their first screens.
 */
class Navigation extends Div {

    private static final String OVERVIEW = "shell.group.overview";

    private final List<SideNavItem> items = new ArrayList<>();

    Navigation() {
        addClassName("navigation");
        Map<String, List<Destination>> groups = new LinkedHashMap<>();
        destinations()
                .forEach(screen -> groups.computeIfAbsent(screen.group(), ignored -> new ArrayList<>())
                        .add(screen));
        groups.forEach((group, screens) -> add(nav(group, screens)));
    }

    /** Shows only icons with tooltips, or icons with names. */
    void setCollapsed(boolean collapsed) {
        items.forEach(item -> item.setTooltipText(collapsed ? item.getLabel() : null));
    }

    /** The screens the person may open, in the order of the navigation. */
    static List<Destination> destinations() {
        return MenuConfiguration.getMenuEntries().stream()
                .map(Navigation::destination)
                .toList();
    }

    private SideNav nav(String group, List<Destination> screens) {
        SideNav nav = new SideNav();
        if (!group.equals(OVERVIEW)) {
            nav.setLabel(Texts.get(group));
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

    /**
     * Whether screens with longer paths belong to this entry: not for the home screen, nor where one of them has its
     * own entry.
     */
    private static boolean leadsBeneath(Destination screen) {
        String path = screen.path().endsWith("/") ? screen.path() : screen.path() + "/";
        return !path.equals("/")
                && destinations().stream().noneMatch(other -> other.path().startsWith(path));
    }

    private static Destination destination(MenuEntry entry) {
        String[] parts = entry.title().split("/", 2);
        String group = parts.length == 1 ? OVERVIEW : parts[0].contains(".") ? parts[0] : "shell.group." + parts[0];
        String label = parts.length == 2 ? Texts.get(parts[1]) : entry.title();
        String icon = entry.icon();
        return new Destination(group, label, entry.path(), icon == null ? Icons.SQUARE : Icons.named(icon));
    }

    /**
     * A screen one can go to.
     *
     * @param group the message key of the group's name
     */
    record Destination(String group, String label, String path, Icons icon) {}
}
