package io.croft.activity;

import io.croft.access.TenantId;
import io.croft.access.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which activities a list shows; null for any.
 *
 * @param thing the id of the thing it was done to
 * @param from the first moment, included
 * @param until the last moment, excluded
 * @param search a text in names, action, address or the arguments of the words, ignoring case and accents
 */
public record ActivityFilter(
        @Nullable ActivityKind kind,
        @Nullable ActivityResult result,
        @Nullable UserId person,
        @Nullable TenantId company,
        @Nullable String thing,
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable String search) {

    public static final ActivityFilter ALL = new ActivityFilter(null, null, null, null, null, null, null, null);

    /** All activities of one thing. */
    public static ActivityFilter ofThing(String id) {
        return new ActivityFilter(null, null, null, null, id, null, null, null);
    }

    /** The pattern for the search; null without one. */
    @Nullable
    String pattern() {
        return search == null || search.isBlank() ? null : "%" + search.strip().replaceAll("[!%_]", "!$0") + "%";
    }
}
