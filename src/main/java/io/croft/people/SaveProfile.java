package io.croft.people;

import io.croft.access.Permission;
import java.util.Set;

/** The new name and permissions of a profile. */
public record SaveProfile(ProfileName name, Set<Permission> permissions) {

    public SaveProfile {
        permissions = Set.copyOf(permissions);
    }
}
