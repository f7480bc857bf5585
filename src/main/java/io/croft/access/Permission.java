package io.croft.access;

import java.io.Serializable;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One thing a person may be allowed to do. The room that does it declares it, see {@link PermissionSource}.
 *
 * @param key the authority Spring Security knows it by: a thing and what is done to it, such as {@code class.manage}
 */
public record Permission(String key) implements Serializable, Comparable<Permission> {

    private static final Pattern FORM = Pattern.compile("[a-z][a-z-]{0,29}\\.[a-z][a-z-]{0,29}");

    public Permission {
        if (!FORM.matcher(key).matches()) {
            throw new IllegalArgumentException("No key of a permission: " + key);
        }
    }

    /** The roles whose built-in profile holds it. */
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
