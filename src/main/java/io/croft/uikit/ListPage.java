package io.croft.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Slice;

/**
 * A screen that lists things: title with count, primary action, search, filters, sorting and selection kept in the URL,
 * saved views, hideable columns, a grid that shows cards on phones, and actions for selected rows. Configure it first,
 * then call {@link #source}.
 *
 * @param <T> the row
 */
public final class ListPage<T> extends Div implements BeforeEnterObserver {

    private static final Pattern SOME_ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}|\\d+");

    private final ViewHeader header;
    private final FilterBar filters = new FilterBar(this::changed);
    private final PageGrid<T> rows = new PageGrid<>();
    private final BulkBar<T> bulk = new BulkBar<>();
    private final ListMenus menus =
            new ListMenus(rows, () -> ListUrl.of(query(), rows.grid()).getQueryString(), this::go);
    private @Nullable Selection<T> selection;
    private boolean entered;
    private final EmptyState nothingFound =
            new EmptyState(Icons.SEARCH, Texts.get("uikit.list.nothing"), Texts.get("uikit.list.nothing.text"));
    private Component empty = nothingFound;

    public ListPage(String title) {
        addClassNames("page", "list-page");
        header = new ViewHeader(title);
        filters.atEnd(menus);
        add(header, filters, bulk, rows);
        addAttachListener(attach -> menus.show(name(attach.getUI()), entered));
        rows.grid().addSortListener(sort -> {
            if (sort.isFromClient()) {
                remember();
            }
        });
    }

    /** The header of the page, for the primary action and a subtitle. */
    public ViewHeader header() {
        return header;
    }

    /** Adds a search field. */
    public ListPage<T> search(String placeholder) {
        filters.search(placeholder);
        return this;
    }

    /**
     * Adds a filter.
     *
     * @param key names it in the URL and in {@link ListQuery#filter}
     */
    public ListPage<T> filter(String key, String label, List<FilterChoice> choices) {
        filters.filter(key, label, choices);
        return this;
    }

    /**
     * Offers a filter whose choices are some of many; a value that the URL names beside them is looked for and shown too.
     *
     * @param find the choice of such a value, or empty when it is none
     */
    public ListPage<T> filter(
            String key, String label, List<FilterChoice> choices, Function<String, Optional<FilterChoice>> find) {
        filters.filter(key, label, choices);
        filters.more(key, find);
        return this;
    }

    /** The grid, for adding columns. */
    public PageGrid<T> rows() {
        return rows;
    }

    /** Sets the component that shows a row as a card on phones. */
    public ListPage<T> cards(Function<T, ? extends Component> card) {
        rows.cards(card);
        return this;
    }

    /** Sets what is shown when the list has no rows at all. A search without hits shows a message of its own. */
    public ListPage<T> empty(Component state) {
        empty = state;
        rows.empty(state);
        return this;
    }

    /** Sets what happens when a row is clicked, usually a navigation. */
    public ListPage<T> open(Consumer<T> action) {
        rows.addClassName("page-grid-opens");
        rows.grid().addItemClickListener(click -> action.accept(click.getItem()));
        return this;
    }

    /**
     * Keeps the selection in the URL; for lists with {@link #bulk} actions.
     *
     * @param id names a row in the URL
     * @param find the rows of such names; names without a row are ignored
     */
    public ListPage<T> selection(Function<T, String> id, Function<Set<String>, ? extends Collection<T>> find) {
        selection = new Selection<>(id, find);
        return this;
    }

    /** Adds an action for selected rows; the first one makes rows selectable. */
    public ListPage<T> bulk(String label, Icons icon, Consumer<Set<T>> action) {
        bulk.offer(rows.grid(), label, icon, action);
        return this;
    }

    /** Reads rows page by page. */
    public ListPage<T> source(BiFunction<ListQuery, Pageable, Slice<T>> read) {
        rows.source(page -> read.apply(filters.query(), page));
        return this;
    }

    /** Reads rows page by page and counts all of them for the title. */
    public ListPage<T> source(BiFunction<ListQuery, Pageable, Slice<T>> read, ToLongFunction<ListQuery> total) {
        return source(read, (query, most) -> total.applyAsLong(query));
    }

    /** Reads rows page by page and counts them for the title up to a limit. */
    public ListPage<T> source(BiFunction<ListQuery, Pageable, Slice<T>> read, CountUpTo<ListQuery> total) {
        rows.source(
                page -> read.apply(filters.query(), page),
                most -> total.count(filters.query(), most),
                counted -> header.setCount(Amount.of(counted)));
        return this;
    }

    /** The present search and filters. */
    public ListQuery query() {
        return filters.query();
    }

    /** Reads the visible rows again; for live screens. */
    public void refresh() {
        rows.refresh();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters url = event.getLocation().getQueryParameters();
        filters.show(ListUrl.query(url), false);
        ListUrl.sort(rows.grid(), url);
        rows.empty(filters.query().isAll() ? empty : nothingFound);
        if (selection != null) {
            selection.restore(rows.grid(), ListUrl.selection(url), this::remember);
        }
        if (entered) {
            rows.anew();
        }
        entered = true;
    }

    private void changed() {
        rows.empty(filters.query().isAll() ? empty : nothingFound);
        rows.anew();
        remember();
    }

    private void remember() {
        Set<String> selected = selection == null ? Set.of() : selection.ids(rows.grid());
        getUI().ifPresent(ui -> ListUrl.write(ui, filters.query(), rows.grid(), filters.keys(), selected));
    }

    private void go(String query) {
        getUI().ifPresent(ui ->
                ui.navigate(ui.getInternals().getActiveViewLocation().getPath(), QueryParameters.fromString(query)));
    }

    /**
     * The name under which settings are stored: the path with ids replaced, so that lists of the same kind share them.
     */
    private static String name(UI ui) {
        return String.join(
                "/",
                ui.getInternals().getActiveViewLocation().getSegments().stream()
                        .map(segment -> SOME_ID.matcher(segment).matches() ? "-" : segment)
                        .toList());
    }
}
