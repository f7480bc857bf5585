package io.croft.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * A page about one thing: name and status, key facts, actions, tabs and a side column for activity. The content of a
 * tab is made when the tab is first opened; the open tab is kept in the URL.
 */
public final class DetailPage extends Div {

    private static final String TAB = "tab";

    private final ViewHeader header;
    private final Div facts = new Div();
    private final Tabs tabs = new Tabs(false);
    private final Map<Tab, DetailTab> contents = new LinkedHashMap<>();
    private final Div body = new Div();
    private final Aside side = new Aside();

    public DetailPage(String name) {
        addClassNames("page", "detail-page");
        header = new ViewHeader(name);
        facts.addClassName("key-facts");
        facts.setVisible(false);
        tabs.setVisible(false);
        body.addClassName("detail-body");
        side.addClassName("detail-side");
        side.setVisible(false);
        Div main = new Div(body, side);
        main.addClassName("detail-main");
        add(header, facts, tabs, main);
        tabs.addSelectedChangeListener(change -> {
            open(change.getSelectedTab());
            if (change.isFromClient()) {
                remember(change.getSelectedTab());
            }
        });
    }

    /** The header of the page, for status, actions and the menu of further actions. */
    public ViewHeader header() {
        return header;
    }

    /** Replaces the key facts. */
    public void facts(KeyFact... chips) {
        facts.removeAll();
        facts.add(chips);
        facts.setVisible(chips.length > 0);
    }

    /**
     * Adds a tab.
     *
     * @param key names the tab in the URL
     * @param content called when the tab is first opened
     */
    public DetailPage tab(String key, String label, Supplier<? extends Component> content) {
        Tab tab = new Tab(label);
        contents.put(tab, new DetailTab(key, content));
        tabs.add(tab);
        tabs.setVisible(true);
        if (contents.size() == 1) {
            tabs.setSelectedTab(tab);
        }
        return this;
    }

    /** Shows content without tabs. */
    public DetailPage body(Component... content) {
        body.removeAll();
        body.add(content);
        return this;
    }

    /** Shows components in the side column, which is beneath the content on small screens. */
    public DetailPage side(Component... content) {
        side.removeAll();
        side.add(content);
        side.setVisible(true);
        return this;
    }

    /** Opens the tab that the URL names, if it names one. Call it after all tabs are added. */
    public DetailPage openTab(QueryParameters query) {
        query.getSingleParameter(TAB)
                .ifPresent(key -> contents.forEach((tab, content) -> {
                    if (content.key().equals(key)) {
                        tabs.setSelectedTab(tab);
                    }
                }));
        return this;
    }

    private void open(Tab tab) {
        DetailTab content = contents.get(tab);
        if (content != null) {
            body(content.content().get());
        }
    }

    private void remember(Tab tab) {
        DetailTab content = contents.get(tab);
        if (content == null) {
            return;
        }
        UI ui = UI.getCurrentOrThrow();
        ui.getPage()
                .getHistory()
                .replaceState(
                        null,
                        new Location(
                                ui.getInternals().getActiveViewLocation().getPath(),
                                QueryParameters.of(TAB, content.key())));
    }

    private record DetailTab(String key, Supplier<? extends Component> content) {}
}
