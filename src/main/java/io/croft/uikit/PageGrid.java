package io.croft.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.page.WindowSize;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.data.renderer.Renderer;
import com.vaadin.flow.function.ValueProvider;
import com.vaadin.flow.signals.Signal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.function.LongUnaryOperator;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Slice;

/**
 * A grid that reads page by page ({@link Slice}), shows cards on phones, and shows a state of its own when it is empty
 * or reading failed. Rows are 40 px high; numbers are right-aligned.
 *
 * @param <T> the row
 */
public final class PageGrid<T> extends Div {

    private static final Logger LOG = LoggerFactory.getLogger(PageGrid.class);
    private static final String CARDS = "uikit-cards";
    private static final String SELECTION_COLUMN = "vaadin-grid-flow-selection-column";
    private static final int PHONE_PX = 600;
    private static final int FEW_ROWS = 60;
    /** More rows than a screen shows; all requested rows are held in memory while they are near the viewport. */
    private static final int PAGE_ROWS = 40;

    private final Grid<T> grid = new Grid<>();
    private final FailedState failed = new FailedState(Texts.get("uikit.list.failed"), this::refresh);
    private final Map<Grid.Column<T>, Renderer<T>> renderers = new HashMap<>();
    private Grid.@Nullable Column<T> cards;
    private @Nullable Paging<T> paging;
    private Set<String> hidden = Set.of();
    private int width;
    private boolean narrow;

    public PageGrid() {
        addClassName("page-grid");
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.setPageSize(PAGE_ROWS);
        grid.setColumnReorderingAllowed(false);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        failed.setVisible(false);
        add(grid, failed);
        Signal<WindowSize> size = UI.getCurrentOrThrow().getPage().windowSizeSignal();
        Signal.effect(this, () -> {
            width = size.get().width();
            fit();
        });
        addAttachListener(_ -> fit());
    }

    /** Reads rows page by page; the number of rows is found by scrolling. */
    public void source(Function<Pageable, Slice<T>> read) {
        Rowwise<T> rows = new Rowwise<>(read);
        grid.setItemsPageable(page -> guarded(() -> rows.apply(page).getContent(), List.of()));
    }

    /**
     * Reads rows page by page and counts them as far as needed.
     *
     * @param count returns the number of rows, at most its argument
     */
    public void source(Function<Pageable, Slice<T>> read, LongUnaryOperator count) {
        source(read, count, counted -> {});
    }

    /**
     * Like {@link #source(Function, LongUnaryOperator)}; {@code counted} is called with the number after each count.
     */
    void source(Function<Pageable, Slice<T>> read, LongUnaryOperator count, LongConsumer counted) {
        Paging<T> pages = new Paging<>(grid, new Rowwise<>(read), count);
        paging = pages;
        grid.setItemsPageable(
                page -> guarded(() -> pages.rows(page), List.of()),
                page -> guarded(
                        () -> {
                            long total = pages.total();
                            counted.accept(pages.counted());
                            return total;
                        },
                        0L));
        grid.getDataProvider().addDataProviderListener(change -> pages.again());
    }

    /** Shows rows held in memory; the grid is as high as its rows while they are few. */
    public void items(List<T> rows) {
        boolean few = rows.size() <= FEW_ROWS;
        grid.setAllRowsVisible(few);
        setClassName("page-grid-fit", few);
        grid.setItems(rows);
    }

    /** Adds a column of words; with a sort property it can be sorted by the database. */
    public Grid.Column<T> column(String key, String header, ValueProvider<T, ?> value) {
        return grid.addColumn(value)
                .setKey(key)
                .setHeader(header)
                .setResizable(true)
                .setAutoWidth(true);
    }

    /** Adds a column of numbers, right-aligned. */
    public Grid.Column<T> numbers(String key, String header, ValueProvider<T, ?> value) {
        return column(key, header, value).setTextAlign(ColumnTextAlign.END).setPartNameGenerator(row -> "number");
    }

    /** Adds a column of components, for example badges. */
    public Grid.Column<T> components(String key, String header, Function<T, ? extends Component> cell) {
        return made(cell).setKey(key).setHeader(header).setResizable(true).setAutoWidth(true);
    }

    /** Adds a narrow column at the right for actions on a row, usually a {@link MoreMenu}. */
    public Grid.Column<T> actions(Function<T, ? extends Component> cell) {
        return made(cell)
                .setKey("actions")
                .setFlexGrow(0)
                .setWidth("68px")
                .setFrozenToEnd(true)
                .setTextAlign(ColumnTextAlign.END);
    }

    /** Sets the component that shows a row as a card on phones. */
    public void cards(Function<T, ? extends Component> card) {
        cards = made(row -> {
                    Div frame = new Div(card.apply(row));
                    frame.addClassName("grid-card");
                    return frame;
                })
                .setKey(CARDS);
        show(cards, false);
    }

    /** Sets what is shown when there are no rows. */
    public void empty(Component state) {
        grid.setEmptyStateComponent(state);
    }

    /** The headers of the columns a person may hide, by key: all columns with a header except the first. */
    Map<String, String> choosable() {
        Map<String, String> columns = new LinkedHashMap<>();
        grid.getColumns().stream().skip(1).forEach(column -> {
            String header = column.getHeaderText();
            if (column.getKey() != null && header != null && !header.isEmpty()) {
                columns.put(column.getKey(), header);
            }
        });
        return columns;
    }

    Set<String> hidden() {
        return hidden;
    }

    /** Hides these columns and shows the others. */
    void hide(Set<String> keys) {
        hidden = keys.stream().filter(choosable().keySet()::contains).collect(Collectors.toUnmodifiableSet());
        arrange();
    }

    /** Reads the visible rows again. */
    public void refresh() {
        failed.setVisible(false);
        grid.setVisible(true);
        grid.getDataProvider().refreshAll();
    }

    /** Reads from the first row, for another query. */
    void anew() {
        if (paging != null) {
            paging.anew();
        }
        refresh();
    }

    /** The Vaadin grid, for settings this class does not offer. */
    public Grid<T> grid() {
        return grid;
    }

    private <R> R guarded(Supplier<R> read, R nothing) {
        try {
            return read.get();
        } catch (RuntimeException e) {
            LOG.warn("Unable to read a list", e);
            failed.setVisible(true);
            grid.setVisible(false);
            return nothing;
        }
    }

    /**
     * Shows columns or cards by the width of the window. The width is known before columns and cards are added, and
     * reported again only when it changes, so this is repeated on attach.
     */
    private void fit() {
        boolean phone = cards != null && width > 0 && width <= PHONE_PX;
        if (phone == narrow || cards == null) {
            return;
        }
        narrow = phone;
        arrange();
        grid.getElement()
                .getChildren()
                .filter(element -> element.getTag().equals(SELECTION_COLUMN))
                .forEach(element -> element.setProperty("hidden", phone));
        setClassName("page-grid-cards", phone);
    }

    /** Shows only cards on phones, otherwise the columns the person chose. */
    private void arrange() {
        grid.getColumns().forEach(column -> {
            boolean card = CARDS.equals(column.getKey());
            show(column, narrow ? card : !card && !hidden.contains(column.getKey()));
        });
    }

    private Grid.Column<T> made(Function<T, ? extends Component> cell) {
        Renderer<T> renderer = new ComponentRenderer<>(cell::apply);
        Grid.Column<T> column = grid.addColumn(renderer);
        renderers.put(column, renderer);
        return column;
    }

    /**
     * Shows or hides a column; a hidden one gets an empty renderer, since Vaadin creates components for hidden columns
     * too, for every row.
     */
    private void show(Grid.Column<T> column, boolean visible) {
        Renderer<T> renderer = renderers.get(column);
        if (renderer != null && visible != column.isVisible()) {
            column.setRenderer(visible ? renderer : LitRenderer.of(""));
        }
        column.setVisible(visible);
    }
}
