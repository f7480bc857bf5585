package io.croft.uikit;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Keeps search, filters and sort of a list in the query of the URL, so that reload and bookmark show the same list. */
final class ListUrl {

    private static final String SEARCH = "q";
    private static final String SORT = "sort";
    private static final String DESCENDING = "-";

    private ListUrl() {}

    static ListQuery query(QueryParameters url) {
        Map<String, String> filters = url.getParameters().entrySet().stream()
                .filter(entry ->
                        !entry.getKey().equals(SEARCH) && !entry.getKey().equals(SORT))
                .filter(entry -> !entry.getValue().isEmpty()
                        && !entry.getValue().getFirst().isEmpty())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().getFirst()));
        return new ListQuery(url.getSingleParameter(SEARCH).orElse(""), filters);
    }

    static <T> void sort(Grid<T> grid, QueryParameters url) {
        url.getSingleParameter(SORT).ifPresent(sort -> {
            boolean down = sort.startsWith(DESCENDING);
            Grid.Column<T> column = grid.getColumnByKey(down ? sort.substring(1) : sort);
            if (column != null && column.isSortable()) {
                grid.sort(List.of(
                        new GridSortOrder<>(column, down ? SortDirection.DESCENDING : SortDirection.ASCENDING)));
            }
        });
    }

    /** Writes the state into the address line without a navigation. */
    static <T> void write(UI ui, ListQuery query, Grid<T> grid) {
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
        ui.getPage()
                .getHistory()
                .replaceState(
                        null,
                        new Location(
                                ui.getInternals().getActiveViewLocation().getPath(),
                                QueryParameters.simple(parameters)));
    }
}
