package io.croft.uikit;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the person at the screen has chosen for lists, kept from one visit to the next. A room that knows people lays one
 * into each {@code UI} under this type; without one a choice lasts as long as the page.
 */
public interface ListMemory {

    /** What was chosen for the list of this name. */
    Kept of(String list);

    /** Remembers which columns of a list the person does not want to see. */
    void hide(String list, Set<String> columns);

    /** Remembers a view; one of the same name is replaced. False when it is too much to remember. */
    boolean save(String list, SavedView view);

    /** Forgets a view. */
    void forget(String list, String view);

    /** The memory of the person at the screen at hand. */
    static Optional<ListMemory> current() {
        return Optional.ofNullable(UI.getCurrent()).map(ui -> ComponentUtil.getData(ui, ListMemory.class));
    }

    /**
     * What is remembered of one list.
     *
     * @param hidden the columns that are not shown
     * @param views the saved views by name
     */
    record Kept(Set<String> hidden, List<SavedView> views) {

        /** Nothing was chosen. */
        public static final Kept NOTHING = new Kept(Set.of(), List.of());

        public Kept {
            hidden = Set.copyOf(hidden);
            views = List.copyOf(views);
        }
    }
}
