package io.croft.uikit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Set;
import java.util.function.Consumer;

/** The actions for selected rows; visible while rows are selected. */
final class BulkBar<T> extends Div {

    private final Span words = new Span();
    private final Div actions = new Div();

    BulkBar() {
        addClassName("bulk-bar");
        actions.addClassName("bulk-bar-actions");
        add(words, actions);
        setVisible(false);
    }

    void offer(Grid<T> grid, String label, Icons icon, Consumer<Set<T>> action) {
        if (actions.getComponentCount() == 0) {
            grid.setSelectionMode(Grid.SelectionMode.MULTI);
            grid.addSelectionListener(
                    selection -> show(selection.getAllSelectedItems().size()));
            Button clear = Buttons.quiet(Texts.get("uikit.bulk.clear"), Icons.X, grid::deselectAll);
            add(clear);
        }
        actions.add(Buttons.secondary(label, icon, () -> action.accept(grid.getSelectedItems())));
    }

    private void show(int selected) {
        words.setText(Texts.get("uikit.bulk.selected", selected));
        setVisible(selected > 0);
    }
}
