package io.croft.uikit;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/**
 * The search text and filters of a list, as in the URL.
 *
 * @param search the words typed, stripped; may be empty
 * @param filters the value of each filter that is set
 */
public record ListQuery(String search, Map<String, String> filters) {

    /** No search text and no filter. */
    public static final ListQuery ALL = new ListQuery("", Map.of());

    public ListQuery {
        search = search.strip();
        filters = Map.copyOf(filters);
    }

    /** The value of a filter; empty when it is not set. */
    public Optional<String> filter(String key) {
        return Optional.ofNullable(filters.get(key));
    }

    /** The value of a filter as a constant of an enum; empty when it is not set or no such constant exists. */
    public <E extends Enum<E>> Optional<E> filter(String key, Class<E> type) {
        return filter(key)
                .flatMap(value -> Arrays.stream(type.getEnumConstants())
                        .filter(constant -> constant.name().equalsIgnoreCase(value))
                        .findFirst());
    }

    /** Whether neither search text nor filter is set. */
    public boolean isAll() {
        return search.isEmpty() && filters.isEmpty();
    }
}
