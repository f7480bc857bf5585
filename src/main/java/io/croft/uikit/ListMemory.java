package io.croft.uikit;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The list settings of the person at the screen, kept between visits. The room that knows people stores one in each
 * {@code UI} under this type; without one, settings last as long as the page.
 */
public interface ListMemory {

    /** The settings of the list of this name. */
    Kept of(String list);

    /** Stores which columns of a list are hidden. */
    void hide(String list, Set<String> columns);

    /**
     * Stores a view; replaces one of the same name. Returns false, and stores nothing, when the settings of the person
     * would become too large.
     */
    boolean save(String list, SavedView view);

    /** Deletes a saved view. */
    void forget(String list, String view);

    /** The settings in the current {@code UI}, if a room stored any. */
    static Optional<ListMemory> current() {
        return Optional.ofNullable(UI.getCurrent()).map(ui -> ComponentUtil.getData(ui, ListMemory.class));
    }

    /**
     * The settings of one list.
     *
     * @param hidden the keys of the hidden columns
     * @param views the saved views, by name
     */
    record Kept(Set<String> hidden, List<SavedView> views) {

        /** No column hidden, no view saved. */
        public static final Kept NOTHING = new Kept(Set.of(), List.of());

        public Kept {
            hidden = Set.copyOf(hidden);
            views = List.copyOf(views);
        }
    }
}
