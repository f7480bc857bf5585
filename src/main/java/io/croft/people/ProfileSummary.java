package io.croft.people;

import io.croft.access.Permission;
import java.util.Set;

/**
 * A profile of a company.
 *
 * @param people number of people with it
 */
public record ProfileSummary(ProfileId id, String name, Set<Permission> permissions, long people) {

    public ProfileSummary {
        permissions = Set.copyOf(permissions);
    }

    ProfileSummary(ProfileId id, String name, String keys, long people) {
        this(id, name, Profile.permissions(keys), people);
    }
}
