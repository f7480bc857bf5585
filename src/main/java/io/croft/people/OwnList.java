package io.croft.people;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What a person keeps of one list.
 *
 * @param hidden the columns that are not shown
 * @param views saved views by name: search, filters and sort as they stand in the URL
 */
public record OwnList(Set<String> hidden, Map<String, String> views) {

    public OwnList {
        hidden = Set.copyOf(hidden);
        views = Collections.unmodifiableMap(new LinkedHashMap<>(views));
    }
}
