package io.croft.access;

import java.util.Set;

/** What nobody of a company may do, whatever their profile says. A bean; asked whenever it is read what somebody may do. */
public interface Withheld {

    /** The permissions that the company has not. */
    Set<Permission> from(TenantId company);
}
