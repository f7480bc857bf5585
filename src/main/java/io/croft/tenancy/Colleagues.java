package io.croft.tenancy;

import io.croft.access.Role;
import io.croft.access.UserId;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * The people of the company in scope, for screens that give rights on things. Implemented by the room that keeps
 * people; the calling room has checked whether the actor may give such a right. Takes part in the transaction of the
 * caller.
 */
public interface Colleagues {

    /** Those of the given people who belong to the company in scope, by name. */
    List<Colleague> find(Collection<UserId> people);

    /**
     * Active people of these roles whose name, user name or address contains the text, by name.
     *
     * @param most the most people to return
     */
    List<Colleague> search(String text, Set<Role> roles, int most);
}
