package io.croft.people.ui;

import com.vaadin.flow.router.QueryParameters;
import io.croft.access.CurrentActor;
import io.croft.access.Role;
import io.croft.access.TenantId;
import io.croft.people.ProfileId;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Where the profiles of a company are: the own one, or the one that the address names. */
final class ProfilePaths {

    static final String PROFILES = "people/profiles";

    private static final String COMPANY = "company";

    private ProfilePaths() {}

    static String of(TenantId company) {
        return PROFILES + query(company);
    }

    static String of(TenantId company, ProfileId profile) {
        return PROFILES + "/" + profile + query(company);
    }

    static String of(TenantId company, Role role) {
        return PROFILES + "/" + role.name().toLowerCase(Locale.ROOT) + query(company);
    }

    static TenantId company(QueryParameters query) {
        return query.getSingleParameter(COMPANY)
                .flatMap(ProfilePaths::uuid)
                .map(TenantId::new)
                .orElseGet(() -> CurrentActor.require().company());
    }

    static Optional<ProfileId> profile(String name) {
        return uuid(name).map(ProfileId::new);
    }

    private static String query(TenantId company) {
        return company.equals(CurrentActor.require().company()) ? "" : "?" + COMPANY + "=" + company.value();
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
