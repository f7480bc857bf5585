package io.croft.uikit;

import com.vaadin.flow.component.grid.Grid;
import java.util.Collection;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Maps the selected rows of a list to their names in the URL. */
final class Selection<T> {

    private final Function<T, String> id;
    private final Function<Set<String>, ? extends Collection<T>> find;
    private boolean listening;

    Selection(Function<T, String> id, Function<Set<String>, ? extends Collection<T>> find) {
        this.id = id;
        this.find = find;
    }

    Set<String> ids(Grid<T> grid) {
        return grid.getSelectedItems().stream().map(id).collect(Collectors.toSet());
    }

    /** Selects the rows of these names and calls {@code changed} at each later change by the person. */
    void restore(Grid<T> grid, Set<String> wanted, Runnable changed) {
        if (!listening) {
            listening = true;
            grid.getGenericDataView().setIdentifierProvider(id::apply);
            grid.addSelectionListener(change -> {
                if (change.isFromClient()) {
                    changed.run();
                }
            });
        }
        if (!ids(grid).equals(wanted)) {
            grid.deselectAll();
            if (!wanted.isEmpty()) {
                grid.asMultiSelect().select(find.apply(wanted));
            }
        }
    }
}
