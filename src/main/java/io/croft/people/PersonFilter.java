package io.croft.people;

import io.croft.access.Role;
import io.croft.access.TenantId;
import org.jspecify.annotations.Nullable;

/** Which people a list shows: those whose name or e-mail contains the search, of one status, one role and one company where given. */
public record PersonFilter(
        String search,
        @Nullable PersonStatus status,
        @Nullable Role role,
        @Nullable TenantId company) {

    /** Shows everybody. */
    public static final PersonFilter ALL = new PersonFilter("", null, null, null);

    public PersonFilter(String search, @Nullable PersonStatus status, @Nullable Role role) {
        this(search, status, role, null);
    }
}
