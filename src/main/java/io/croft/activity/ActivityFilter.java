package io.croft.activity;

import io.croft.access.TenantId;
import io.croft.access.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which activities a list shows; null means any.
 *
 * @param thing the identifier of the thing it was done to
 * @param from the first moment, inclusive
 * @param until the moment after the last
 * @param search a text within names, action, address or what the words say of the thing, whatever the case and accents
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

    /** What was done to one thing. */
    public static ActivityFilter ofThing(String id) {
        return new ActivityFilter(null, null, null, null, id, null, null, null);
    }

    /** What the searched text is like; null when nothing is searched for. */
    @Nullable
    String pattern() {
        return search == null || search.isBlank() ? null : "%" + search.strip().replaceAll("[!%_]", "!$0") + "%";
    }
}
