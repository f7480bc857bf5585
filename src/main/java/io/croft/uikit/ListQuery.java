package io.croft.uikit;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/**
 * What a person looks for on a list: the words typed and the filters chosen, as they stand in the URL.
 *
 * @param search the words typed, stripped; may be empty
 * @param filters the chosen value of each filter that is set
 */
public record ListQuery(String search, Map<String, String> filters) {

    /** Looks for everything. */
    public static final ListQuery ALL = new ListQuery("", Map.of());

    public ListQuery {
        search = search.strip();
        filters = Map.copyOf(filters);
    }

    /** The chosen value of a filter. */
    public Optional<String> filter(String key) {
        return Optional.ofNullable(filters.get(key));
    }

    /** The chosen value of a filter as a constant of an enum; what is no constant counts as not chosen. */
    public <E extends Enum<E>> Optional<E> filter(String key, Class<E> type) {
        return filter(key)
                .flatMap(value -> Arrays.stream(type.getEnumConstants())
                        .filter(constant -> constant.name().equalsIgnoreCase(value))
                        .findFirst());
    }

    /** Whether it looks for everything. */
    public boolean isAll() {
        return search.isEmpty() && filters.isEmpty();
    }
}
