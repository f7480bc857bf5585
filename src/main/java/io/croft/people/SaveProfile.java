package io.croft.people;

import io.croft.access.Permission;
import java.util.Set;

/** How a profile is called and what it allows. */
public record SaveProfile(ProfileName name, Set<Permission> permissions) {

    public SaveProfile {
        permissions = Set.copyOf(permissions);
    }
}
