package io.croft.tenancy;

import io.croft.access.Role;
import io.croft.access.UserId;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Knows the people of the company in scope, to whom rights on its things can be given. Implemented by the room that keeps people; the
 * room that asks has checked whether the actor may give such a right. Takes part in the caller's transaction.
 */
public interface Colleagues {

    /** Those of the given people who belong to the company in scope, by name. */
    List<Colleague> find(Collection<UserId> people);

    /**
     * People of these roles who may be in, whose name, user name or address holds the text, by name.
     *
     * @param most how many at most
     */
    List<Colleague> search(String text, Set<Role> roles, int most);
}
