package io.croft.people;

import io.croft.access.UserId;
import io.croft.kernel.EmailAddress;
import io.croft.kernel.Identifier;
import io.croft.kernel.InnerBean;
import io.croft.people.PersonEvent.PersonJoined;
import io.croft.vault.RandomText;
import java.time.Clock;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes persons of strangers, for the room {@code signin}, which limits attempts, stores passwords and enters the
 * company. Needs a transaction, in whose scope it reads and writes.
 */
@InnerBean("makes persons of strangers for sign-in, which has counted their tries and keeps their passwords")
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Newcomers {

    private final PersonRepository people;
    private final PersonRights rights;
    private final InvitationRepository invitations;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Newcomers(
            PersonRepository people,
            PersonRights rights,
            InvitationRepository invitations,
            ApplicationEventPublisher events,
            Clock clock) {
        this.people = people;
        this.rights = rights;
        this.invitations = invitations;
        this.events = events;
        this.clock = clock;
    }

    /** The invitation with this token; empty when there is none, or it was withdrawn. */
    public Optional<ReceivedInvitation> invitation(String token) {
        return invitations
                .findByTokenHash(RandomText.hashOf(token))
                .map(invitation -> new ReceivedInvitation(
                        rights.known(people.findById(invitation.person()).orElseThrow()),
                        invitation.isUsed(),
                        invitation.isExpiredAt(clock.instant())));
    }

    /**
     * Accepts an invitation under a user name the person has chosen. Concurrent calls with one token wait for each
     * other; only the first gets a person.
     *
     * @throws IllegalStateException when the invitation has expired
     * @throws org.springframework.dao.DataIntegrityViolationException when the user name is taken
     */
    public Optional<UserId> accept(String token, UserName userName, DisplayName displayName) {
        Invitation invitation =
                invitations.lockByTokenHash(RandomText.hashOf(token)).orElseThrow();
        if (invitation.isUsed()) {
            return Optional.empty();
        }
        Person person = people.findById(invitation.person()).orElseThrow();
        person.accept(userName, displayName);
        invitation.use(clock.instant());
        people.saveAndFlush(person);
        events.publishEvent(new PersonJoined(person.id(), person.tenant()));
        return Optional.of(person.id());
    }

    /** Makes a person in the company in scope; the address counts as claimed, not as given. */
    public UserId register(NewPerson wanted) {
        Person person = people.saveAndFlush(Person.registered(new UserId(Identifier.next()), wanted, clock.instant()));
        events.publishEvent(new PersonJoined(person.id(), person.tenant()));
        return person.id();
    }

    /**
     * Makes the first super admin of an installation.
     *
     * @throws org.springframework.dao.DataIntegrityViolationException when another process has made them
     */
    public UserId first(UserName userName, EmailAddress email, DisplayName name) {
        UserId id = new UserId(Identifier.next());
        people.saveAndFlush(Person.first(id, userName, email, name, clock.instant()));
        return id;
    }
}
