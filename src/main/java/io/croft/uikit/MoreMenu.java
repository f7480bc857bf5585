package io.croft.uikit;

import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;

/** A menu of further actions, opened by "…". */
public final class MoreMenu extends MenuBar {

    private final MenuItem root;

    public MoreMenu() {
        addThemeVariants(MenuBarVariant.TERTIARY);
        addClassName("more-menu");
        root = addItem(Icons.ELLIPSIS.create());
        root.setAriaLabel(Texts.get("uikit.more"));
        root.setTooltipText(Texts.get("uikit.more"));
    }

    /** Adds an action. */
    public MoreMenu action(String label, Icons icon, Runnable action) {
        item(label, icon, action);
        return this;
    }

    /** Adds an action that loses data, separated from the others. */
    public MoreMenu danger(String label, Icons icon, Runnable action) {
        item(label, icon, action).addClassNames("menu-danger");
        return this;
    }

    /** Adds a disabled action with the reason as its tooltip. */
    public MoreMenu off(String label, Icons icon, String reason) {
        Span why = new Span(reason);
        why.addClassName("menu-reason");
        MenuItem item = item(label, icon, () -> {});
        item.add(why);
        item.setEnabled(false);
        return this;
    }

    private MenuItem item(String label, Icons icon, Runnable action) {
        Div line = new Div(icon.create(), new Span(label));
        line.addClassName("menu-line");
        return root.getSubMenu().addItem(line, click -> action.run());
    }
}
