package io.croft.people;

import io.croft.access.Permission;
import java.util.Set;

/**
 * A profile that a company has made.
 *
 * @param people how many bear it
 */
public record ProfileSummary(ProfileId id, String name, Set<Permission> permissions, long people) {

    public ProfileSummary {
        permissions = Set.copyOf(permissions);
    }

    ProfileSummary(ProfileId id, String name, String keys, long people) {
        this(id, name, Profile.permissions(keys), people);
    }
}
