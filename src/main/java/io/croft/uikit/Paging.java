package io.croft.uikit;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.data.provider.QuerySortOrder;
import com.vaadin.flow.data.provider.SortDirection;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongUnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Slice;
import org.springframework.data.domain.Sort;

/**
 * Reads the rows of a grid and counts as little as possible: not at all while the first page holds everything, once per
 * query otherwise, and up to {@link Amount#MOST} until somebody scrolls that far.
 *
 * @param <T> the row
 */
final class Paging<T> {

    private static final int FAR = 1_000;
    private static final long UNKNOWN = -1;

    private final Grid<T> grid;
    private final Function<Pageable, Slice<T>> read;
    private final LongUnaryOperator count;
    /** The first page, when it was read in order to count; returned when the grid asks for these rows next. */
    private @Nullable Slice<T> first;

    private long total = UNKNOWN;
    private long farthest;
    private int shown;

    Paging(Grid<T> grid, Function<Pageable, Slice<T>> read, LongUnaryOperator count) {
        this.grid = grid;
        this.read = read;
        this.count = count;
    }

    /** Discards the count, since rows may have been added or removed. */
    void again() {
        total = UNKNOWN;
        first = null;
        grid.getDataCommunicator().setDefinedSize(true);
    }

    /** Discards all that is known of the former query. */
    void anew() {
        again();
        farthest = 0;
        shown = 0;
    }

    List<T> rows(Pageable page) {
        shown = page.getPageNumber();
        Slice<T> known = first;
        first = null;
        Slice<T> rows = known != null && covers(known, page) ? known : read.apply(page);
        if (total >= Amount.MOST && farthest == 0 && page.getOffset() >= FAR) {
            farthest = count.applyAsLong(Long.MAX_VALUE);
            grow(farthest);
        }
        return rows.getContent();
    }

    /** The number of rows, as far as it has to be known now. */
    long total() {
        if (total == UNKNOWN) {
            total = look();
            if (total >= Amount.MOST) {
                grow(Math.max(total, farthest));
            }
        }
        return Math.max(total, total >= Amount.MOST ? farthest : 0);
    }

    /** The counted number, for the title of the list. */
    long counted() {
        return total;
    }

    /**
     * Whether the known page has the rows asked for; a grid asks for fewer than a page when it knows that there are
     * fewer.
     */
    private static boolean covers(Slice<?> known, Pageable page) {
        return page.getPageNumber() == 0
                && page.getSort().equals(known.getSort())
                && (page.getPageSize() == known.getSize() || page.getPageSize() >= known.getNumberOfElements());
    }

    private long look() {
        if (shown == 0) {
            Slice<T> page = read.apply(PageRequest.of(0, grid.getPageSize(), sort()));
            first = page;
            if (!page.hasNext()) {
                return page.getNumberOfElements();
            }
        }
        return count.applyAsLong(Amount.MOST);
    }

    /** Sets the row count as an estimate; the grid finds the end by reading. */
    private void grow(long rows) {
        grid.getDataCommunicator().setItemCountEstimate(Math.toIntExact(Math.min(rows, Integer.MAX_VALUE)));
    }

    private Sort sort() {
        return Sort.by(grid.getSortOrder().stream()
                .flatMap(Paging::columns)
                .map(column -> new Sort.Order(
                        column.getDirection() == SortDirection.ASCENDING ? Sort.Direction.ASC : Sort.Direction.DESC,
                        column.getSorted()))
                .toList());
    }

    private static <T> Stream<QuerySortOrder> columns(GridSortOrder<T> order) {
        return order.getSorted().getSortOrder(order.getDirection());
    }
}
