package io.croft.people;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The settings of one list of a person.
 *
 * @param hidden the keys of hidden columns
 * @param views saved views by name: search, filters and sorting as in the URL
 */
public record OwnList(Set<String> hidden, Map<String, String> views) {

    public OwnList {
        hidden = Set.copyOf(hidden);
        views = Collections.unmodifiableMap(new LinkedHashMap<>(views));
    }
}
