package io.croft.people;

import io.croft.access.Role;
import io.croft.access.TenantId;
import io.croft.access.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A person in a list.
 *
 * @param userName null for people who sign in by address only
 * @param profile the profile of the company, or null for the built-in one of the role
 * @param addressGiven false when the person typed the address at sign-up, unverified
 */
public record PersonSummary(
        UserId id,
        String name,
        @Nullable String userName,
        String email,
        boolean addressGiven,
        Role role,
        PersonStatus status,
        TenantId company,
        @Nullable String profile,
        @Nullable Instant lastSignIn) {

    PersonSummary(
            UserId id,
            String name,
            @Nullable String userName,
            String email,
            @Nullable String givenEmail,
            Role role,
            PersonStatus status,
            java.util.UUID company,
            @Nullable String profile,
            @Nullable Instant lastSignIn) {
        this(id, name, userName, email, givenEmail != null, role, status, new TenantId(company), profile, lastSignIn);
    }
}
