package io.croft.identity;

import io.croft.access.Role;
import io.croft.access.TenantId;
import io.croft.access.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One person as a row of a list; {@code userName} is missing for people who sign in by e-mail only. */
public record PersonSummary(
        UserId id,
        String name,
        @Nullable String userName,
        String email,
        Role role,
        PersonStatus status,
        TenantId company,
        @Nullable Instant lastSignIn) {

    PersonSummary(
            UserId id,
            String name,
            @Nullable String userName,
            String email,
            Role role,
            PersonStatus status,
            java.util.UUID company,
            @Nullable Instant lastSignIn) {
        this(id, name, userName, email, role, status, new TenantId(company), lastSignIn);
    }
}
