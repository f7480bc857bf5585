package io.croft.rest;

import io.croft.kernel.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;

/**
 * The requested page of a list.
 *
 * @param page from 0, at most 100,000; 0 when null
 * @param size 1 to 200; 50 when null
 * @param sort fields separated by commas, each with {@code -} before it for descending, such as {@code name,-created}
 */
public record PageQuery(
        @Nullable Integer page,
        @Nullable Integer size,
        @Nullable String sort) {

    private static final int MOST = 200;
    private static final int USUAL = 50;
    private static final int LAST = 100_000;

    /** The page of a list with a fixed order. */
    public Pageable unsorted() {
        return sorted(Map.of(), Sort.unsorted());
    }

    /**
     * The page of a list that can be sorted.
     *
     * @param fields property by field of the API
     * @param usual the order without {@code sort}
     * @throws Refusal when page or size are out of range or a field is unknown
     */
    public Pageable sorted(Map<String, String> fields, Sort usual) {
        int number = page == null ? 0 : page;
        int most = size == null ? USUAL : size;
        List<Problem> problems = new ArrayList<>();
        if (number < 0 || number > LAST) {
            problems.add(Problem.at("page", "rest.page.range", LAST));
        }
        if (most < 1 || most > MOST) {
            problems.add(Problem.at("size", "rest.size.range", MOST));
        }
        List<Sort.Order> orders = orders(fields, problems);
        if (!problems.isEmpty()) {
            throw Refusal.unreadable(problems);
        }
        return PageRequest.of(number, most, orders.isEmpty() ? usual : Sort.by(orders));
    }

    private List<Sort.Order> orders(Map<String, String> fields, List<Problem> problems) {
        List<Sort.Order> orders = new ArrayList<>();
        if (sort == null || sort.isBlank()) {
            return orders;
        }
        for (String part : sort.split(",", -1)) {
            boolean descending = part.startsWith("-");
            String property = fields.get(descending ? part.substring(1) : part);
            if (property == null) {
                problems.add(Problem.at("sort", "rest.sort.unknown", String.join(", ", fields.keySet())));
                return List.of();
            }
            orders.add(descending ? Sort.Order.desc(property) : Sort.Order.asc(property));
        }
        return orders;
    }
}
