package io.croft.uikit;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Keeps search, filters, sorting and selection of a list in the query of the URL, so that reloads and bookmarks show
 * the same list.
 */
final class ListUrl {

    private static final String SEARCH = "q";
    private static final String SORT = "sort";
    private static final String SELECTION = "sel";
    private static final Set<String> OURS = Set.of(SEARCH, SORT, SELECTION);
    private static final String DESCENDING = "-";
    private static final String SEPARATOR = ",";

    /** A longer selection would make URLs that servers reject. */
    private static final int MOST_SELECTED = 60;

    private ListUrl() {}

    static ListQuery query(QueryParameters url) {
        Map<String, String> filters = url.getParameters().entrySet().stream()
                .filter(entry -> !OURS.contains(entry.getKey()))
                .filter(entry -> !entry.getValue().isEmpty()
                        && !entry.getValue().getFirst().isEmpty())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().getFirst()));
        return new ListQuery(url.getSingleParameter(SEARCH).orElse(""), filters);
    }

    static Set<String> selection(QueryParameters url) {
        return url.getSingleParameter(SELECTION).filter(ids -> !ids.isEmpty()).stream()
                .flatMap(ids -> Arrays.stream(ids.split(SEPARATOR)))
                .limit(MOST_SELECTED)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    static <T> void sort(Grid<T> grid, QueryParameters url) {
        List<GridSortOrder<T>> wanted =
                url.getSingleParameter(SORT).map(sort -> order(grid, sort)).orElse(List.of());
        if (!wanted.isEmpty() || !grid.getSortOrder().isEmpty()) {
            grid.sort(wanted);
        }
    }

    private static <T> List<GridSortOrder<T>> order(Grid<T> grid, String sort) {
        boolean down = sort.startsWith(DESCENDING);
        Grid.Column<T> column = grid.getColumnByKey(down ? sort.substring(1) : sort);
        return column == null || !column.isSortable()
                ? List.of()
                : List.of(new GridSortOrder<>(column, down ? SortDirection.DESCENDING : SortDirection.ASCENDING));
    }

    /** Search, filters and sorting as a query, for a saved view. */
    static <T> QueryParameters of(ListQuery query, Grid<T> grid) {
        Map<String, String> parameters = new LinkedHashMap<>(query.filters());
        if (!query.search().isEmpty()) {
            parameters.put(SEARCH, query.search());
        }
        grid.getSortOrder().stream()
                .findFirst()
                .ifPresent(order -> parameters.put(
                        SORT,
                        (order.getDirection() == SortDirection.DESCENDING ? DESCENDING : "")
                                + order.getSorted().getKey()));
        return QueryParameters.simple(parameters);
    }

    /** Writes the state to the URL without navigating; parameters of others are kept. */
    static <T> void write(UI ui, ListQuery query, Grid<T> grid, Set<String> filters, Set<String> selected) {
        Location now = ui.getInternals().getActiveViewLocation();
        Map<String, String> parameters = new LinkedHashMap<>();
        now.getQueryParameters().getParameters().forEach((key, values) -> {
            if (!OURS.contains(key) && !filters.contains(key)) {
                parameters.put(key, values.getFirst());
            }
        });
        of(query, grid).getParameters().forEach((key, values) -> parameters.put(key, values.getFirst()));
        if (!selected.isEmpty() && selected.size() <= MOST_SELECTED) {
            parameters.put(SELECTION, String.join(SEPARATOR, selected));
        }
        ui.getPage().getHistory().replaceState(null, new Location(now.getPath(), QueryParameters.simple(parameters)));
    }
}
