package io.croft.people;

import io.croft.access.Role;
import io.croft.access.UserId;
import io.croft.kernel.InnerBean;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks people up for the room {@code signin}, which reveals nothing of it to strangers. Needs a transaction, in whose
 * scope it looks.
 */
@InnerBean("looks people up for sign-in, which tells strangers nothing of what it reads")
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class PeopleDirectory {

    private final PersonRepository people;
    private final PersonRights rights;

    PeopleDirectory(PersonRepository people, PersonRights rights) {
        this.people = people;
        this.rights = rights;
    }

    /** People with this normalized user name or address, last signed in first. */
    public List<KnownPerson> named(String stored) {
        return people.findByNameOrEmail(stored).stream().map(rights::known).toList();
    }

    /** A person by id. */
    public Optional<KnownPerson> find(UserId id) {
        return people.findById(id).map(rights::known);
    }

    /** Those of these people who have joined and are not disabled. */
    public Set<UserId> activeAmong(Collection<UserId> ids) {
        return Set.copyOf(people.activeAmong(ids));
    }

    /** Whether a user name is in use. */
    public boolean isTaken(UserName name) {
        return people.existsByUserName(name.value());
    }

    /** Whether there is an administrator of the installation. */
    public boolean hasAdministrator() {
        return people.existsByRole(Role.SUPER_ADMIN);
    }

    /**
     * Records that a person signed in.
     *
     * @throws PersonNotFound when there is no such person in scope
     */
    public KnownPerson signedIn(UserId id, Instant now) {
        Person person = people.findById(id).orElseThrow(() -> new PersonNotFound(id));
        person.signedIn(now);
        return rights.known(person);
    }
}
