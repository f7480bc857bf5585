package io.croft.people;

import io.croft.access.Role;
import io.croft.access.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * Which people a list shows: with the search text in name or address, of one status, role and company; null for any.
 */
public record PersonFilter(
        String search,
        @Nullable PersonStatus status,
        @Nullable Role role,
        @Nullable TenantId company) {

    /** All people. */
    public static final PersonFilter ALL = new PersonFilter("", null, null, null);

    /** A filter over all companies the actor sees. */
    public PersonFilter(String search, @Nullable PersonStatus status, @Nullable Role role) {
        this(search, status, role, null);
    }
}
