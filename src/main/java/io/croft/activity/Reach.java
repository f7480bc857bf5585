package io.croft.activity;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which records somebody sees (specification, chapter 02).
 *
 * @param companies those that concern these companies; null: all, also those that concern none
 * @param hidden of these kinds only what {@code person} did; empty where no kind is hidden
 * @param person where no kind is hidden, only what this person did or was done to {@code things}; null: whoever did it
 * @param things in the person's charge
 */
record Reach(
        @Nullable List<UUID> companies,
        Set<ActivityKind> hidden,
        @Nullable UUID person,
        List<String> things) {

    static final Reach EVERYTHING = new Reach(null, Set.of(), null, List.of());
}
