package io.croft.people;

import io.croft.access.Permission;
import io.croft.access.Permissions;
import io.croft.access.TenantOwned;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** A named set of permissions for people of one company. */
@Entity
@Table(name = "people_profile")
class Profile extends TenantOwned {

    private static final String SEPARATOR = " ";

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private ProfileId id;

    @Version
    private int version;

    private String name;

    private String permissions;

    @SuppressWarnings("NullAway.Init")
    protected Profile() {}

    @SuppressWarnings("NullAway.Init")
    Profile(ProfileId id, SaveProfile wanted) {
        this.id = id;
        change(wanted);
    }

    final void change(SaveProfile wanted) {
        name = wanted.name().value();
        permissions =
                wanted.permissions().stream().map(Permission::key).sorted().collect(Collectors.joining(SEPARATOR));
    }

    ProfileId id() {
        return id;
    }

    String name() {
        return name;
    }

    Set<Permission> permissions() {
        return permissions(permissions);
    }

    /** Those of the stored keys that rooms of this release declare. */
    static Set<Permission> permissions(String keys) {
        return Permissions.known(Arrays.asList(keys.split(SEPARATOR)));
    }
}
