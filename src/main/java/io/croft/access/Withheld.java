package io.croft.access;

import java.util.Set;

/**
 * Takes permissions from all people of a company, for example those of features that are off. A bean, asked each time
 * the permissions of a person are read.
 */
public interface Withheld {

    /** The permissions that nobody of the company has. */
    Set<Permission> from(TenantId company);
}
