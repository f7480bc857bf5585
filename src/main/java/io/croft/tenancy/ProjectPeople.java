package io.croft.tenancy;

import io.croft.access.UserId;
import java.util.Collection;
import java.util.List;

/** Knows the people of the company in scope, who may become members of its projects. Implemented by the room that keeps them. */
public interface ProjectPeople {

    /** Those of the given people who belong to the company in scope, by name. */
    List<ProjectMember> find(Collection<UserId> people);

    /** People who may be in, whose name, user name or address holds the text, by name; at most {@code most}. */
    List<ProjectMember> search(String text, int most);
}
