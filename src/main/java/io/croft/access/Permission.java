package io.croft.access;

import java.io.Serializable;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One thing that a person may be allowed to do. The room whose guards ask for it declares it, see
 * {@link PermissionSource}.
 *
 * @param key thing and action, such as {@code class.manage}; also the authority in Spring Security
 */
public record Permission(String key) implements Serializable, Comparable<Permission> {

    private static final Pattern FORM = Pattern.compile("[a-z][a-z-]{0,29}\\.[a-z][a-z-]{0,29}");

    public Permission {
        if (!FORM.matcher(key).matches()) {
            throw new IllegalArgumentException("No key of a permission: " + key);
        }
    }

    /** Grants it to the built-in profiles of these roles. */
    public PermissionGrant builtInFor(Role... roles) {
        return new PermissionGrant(this, Set.of(roles));
    }

    @Override
    public int compareTo(Permission other) {
        return key.compareTo(other.key);
    }

    @Override
    public String toString() {
        return key;
    }
}
