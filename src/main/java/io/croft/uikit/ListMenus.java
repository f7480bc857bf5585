package io.croft.uikit;

import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The menus at the right of the filters: saved views and columns. */
final class ListMenus extends MenuBar {

    private final PageGrid<?> rows;
    private final Supplier<String> address;
    private final Consumer<String> go;
    private final transient List<SavedView> views = new ArrayList<>();
    private String list = "";

    /**
     * @param address returns the present state of the list as in the URL
     * @param go applies the state of a saved view
     */
    ListMenus(PageGrid<?> rows, Supplier<String> address, Consumer<String> go) {
        this.rows = rows;
        this.address = address;
        this.go = go;
        addThemeVariants(MenuBarVariant.TERTIARY);
        addClassName("list-menus");
    }

    /** Shows the settings stored for the list of this name. */
    void show(String name, boolean withViews) {
        list = name;
        ListMemory.Kept kept =
                ListMemory.current().map(memory -> memory.of(name)).orElse(ListMemory.Kept.NOTHING);
        rows.hide(kept.hidden());
        views.clear();
        views.addAll(kept.views());
        build(withViews);
    }

    private void build(boolean withViews) {
        removeAll();
        if (withViews && ListMemory.current().isPresent()) {
            fillViews(root(Icons.LAYERS, Texts.get("uikit.views")));
        }
        if (!rows.choosable().isEmpty()) {
            MenuItem columns = root(Icons.COLUMNS_3, Texts.get("uikit.columns"));
            columns.addClassName("list-menu-columns");
            rows.choosable().forEach((key, label) -> column(columns.getSubMenu(), key, label));
        }
    }

    private MenuItem root(Icons icon, String label) {
        MenuItem item = addItem(line(icon, label));
        item.setAriaLabel(label);
        return item;
    }

    private void column(SubMenu menu, String key, String label) {
        MenuItem item = menu.addItem(label);
        item.setCheckable(true);
        item.setChecked(!rows.hidden().contains(key));
        item.setKeepOpen(true);
        item.addClickListener(click -> {
            Set<String> hidden = new HashSet<>(rows.hidden());
            if (item.isChecked()) {
                hidden.remove(key);
            } else {
                hidden.add(key);
            }
            rows.hide(hidden);
            ListMemory.current().ifPresent(memory -> memory.hide(list, hidden));
        });
    }

    private void fillViews(MenuItem root) {
        SubMenu menu = root.getSubMenu();
        menu.removeAll();
        views.forEach(view -> menu.addItem(view.name(), click -> go.accept(view.query())));
        if (!views.isEmpty()) {
            menu.addSeparator();
        }
        menu.addItem(line(Icons.PLUS, Texts.get("uikit.views.save")), click -> ask(root));
        if (!views.isEmpty()) {
            SubMenu forget = menu.addItem(line(Icons.TRASH_2, Texts.get("uikit.views.forget")))
                    .getSubMenu();
            views.forEach(view -> forget.addItem(view.name(), click -> forget(view, root)));
        }
    }

    private void ask(MenuItem root) {
        new NameDialog(Texts.get("uikit.views.save"), Texts.get("uikit.views.name"), name -> save(name, root)).open();
    }

    private void save(String name, MenuItem root) {
        SavedView view = new SavedView(name, address.get());
        if (!ListMemory.current().map(memory -> memory.save(list, view)).orElse(false)) {
            Toasts.failure(Texts.get("uikit.views.tooMany"));
            return;
        }
        views.removeIf(each -> each.name().equals(name));
        views.add(view);
        fillViews(root);
        Toasts.success(Texts.get("uikit.views.saved", name));
    }

    private void forget(SavedView view, MenuItem root) {
        ListMemory.current().ifPresent(memory -> memory.forget(list, view.name()));
        views.remove(view);
        fillViews(root);
    }

    private static Div line(Icons icon, String label) {
        Div line = new Div(icon.create(), new Span(label));
        line.addClassName("menu-line");
        return line;
    }
}
