package io.croft.activity;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which records an actor sees.
 *
 * @param companies records of these companies; null for all, including those of no company
 * @param hidden kinds of which only records of {@code person} are visible; empty for none
 * @param person when no kind is hidden, only records by this person or about {@code things}; null for any
 * @param things the things in the charge of the person
 */
record Reach(
        @Nullable List<UUID> companies,
        Set<ActivityKind> hidden,
        @Nullable UUID person,
        List<String> things) {

    static final Reach EVERYTHING = new Reach(null, Set.of(), null, List.of());
}
