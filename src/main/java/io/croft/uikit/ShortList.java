package io.croft.uikit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Slice;
import org.springframework.data.domain.SliceImpl;
import org.springframework.data.domain.Sort;

/**
 * Sorts and pages a list that is read as a whole, for a {@link ListPage} over tens of things.
 *
 * @param <T> the row
 */
public final class ShortList<T> {

    private final Map<String, Comparator<T>> orders = new HashMap<>();

    /** Sets the order for a sort property of a column. */
    public ShortList<T> order(String property, Comparator<T> order) {
        orders.put(property, order);
        return this;
    }

    /** The requested page of these rows, in the requested order. */
    public Slice<T> page(List<T> rows, Pageable page) {
        List<T> sorted = new ArrayList<>(rows);
        page.getSort().stream()
                .map(this::comparator)
                .reduce(Comparator::thenComparing)
                .ifPresent(sorted::sort);
        if (page.isUnpaged()) {
            return new SliceImpl<>(sorted);
        }
        int from = Math.toIntExact(Math.min(page.getOffset(), sorted.size()));
        int to = Math.min(from + page.getPageSize(), sorted.size());
        return new SliceImpl<>(sorted.subList(from, to), page, to < sorted.size());
    }

    private Comparator<T> comparator(Sort.Order order) {
        Comparator<T> known = orders.get(order.getProperty());
        Comparator<T> comparator = known == null ? (_, _) -> 0 : known;
        return order.isAscending() ? comparator : comparator.reversed();
    }

    /** Whether the search text is contained in any of the words, ignoring case. */
    public static boolean matches(ListQuery query, String... words) {
        String typed = query.search().toLowerCase(Locale.ROOT);
        return Stream.of(words).anyMatch(word -> word.toLowerCase(Locale.ROOT).contains(typed));
    }
}
