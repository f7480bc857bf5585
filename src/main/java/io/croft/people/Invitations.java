package io.croft.people;

import io.croft.access.CurrentActor;
import io.croft.access.ObjectRights;
import io.croft.access.Role;
import io.croft.access.TenantId;
import io.croft.access.UserId;
import io.croft.kernel.Identifier;
import io.croft.kernel.Problem;
import io.croft.kernel.Unrecorded;
import io.croft.people.PersonEvent.InvitationRevoked;
import io.croft.people.PersonEvent.PersonInvited;
import io.croft.tenancy.InCompany;
import io.croft.vault.RandomText;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Makes, renews and withdraws invitations; a link admits one person once, within seven days. */
@Service
@Transactional(propagation = Propagation.SUPPORTS)
@PreAuthorize("hasAuthority('people.manage')")
public class Invitations {

    private final PersonRepository people;
    private final InvitationRepository invitations;
    private final PersonReach reach;
    private final PersonRights rights;
    private final ObjectRights objectRights;
    private final InCompany inCompany;
    private final PersonActivity activity;
    private final InvitationLetters letters;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Invitations(
            PersonRepository people,
            InvitationRepository invitations,
            PersonReach reach,
            PersonRights rights,
            ObjectRights objectRights,
            InCompany inCompany,
            PersonActivity activity,
            InvitationLetters letters,
            ApplicationEventPublisher events,
            Clock clock) {
        this.people = people;
        this.invitations = invitations;
        this.reach = reach;
        this.rights = rights;
        this.objectRights = objectRights;
        this.inCompany = inCompany;
        this.activity = activity;
        this.letters = letters;
        this.events = events;
        this.clock = clock;
    }

    /** Invites a person; the link is returned only here. */
    public InviteResult invite(InvitePerson wanted) {
        List<Problem> problems = refusals(wanted);
        if (!problems.isEmpty()) {
            return new InviteResult.Refused(problems);
        }
        try {
            return new InviteResult.Invited(inCompany.call(wanted.company(), () -> invited(wanted)));
        } catch (DataIntegrityViolationException invitedMeanwhile) {
            return new InviteResult.Refused(List.of(taken(wanted)));
        }
    }

    private InvitationLink invited(InvitePerson wanted) {
        Instant now = clock.instant();
        UserId id = new UserId(Identifier.next());
        Person person = people.saveAndFlush(Person.invited(id, wanted, now));
        activity.record("invited", person, wanted.company());
        events.publishEvent(new PersonInvited(id, wanted.company()));
        return newLink(person, wanted.company(), now);
    }

    /** Makes a new link for a person who has not accepted yet; the old one stops working. */
    public InvitationLink resend(UserId person) {
        PassableRights passable = rights.passable();
        return reach.change(person, invited -> {
            requireInvited(invited);
            if (!mayInviteAgain(invited, passable)) {
                throw new PersonNotFound(person);
            }
            activity.record("invitedAgain", invited);
            invitations.deleteOpen(person);
            return newLink(invited, invited.tenant(), clock.instant());
        });
    }

    /** Withdraws an invitation and deletes the person who never accepted it. */
    public void revoke(UserId person) {
        reach.change(person, invited -> {
            requireInvited(invited);
            TenantId company = invited.tenant();
            invitations.deleteOpen(person);
            activity.record("revoked", invited);
            objectRights.forget(person);
            people.delete(invited);
            events.publishEvent(new InvitationRevoked(person, company));
            return company;
        });
    }

    /** The roles the actor may give in a company, the most common first. */
    @Unrecorded("changes nothing")
    public List<Role> rolesFor(TenantId company) {
        PassableRights passable = rights.passable();
        return Arrays.stream(Role.values())
                .filter(role -> reach.mayGive(role, company) && passable.builtIn(role))
                .toList()
                .reversed();
    }

    /** Checks the built-in profile of the role too, which may have permissions that the profile of the actor lacks. */
    private boolean mayGive(Role role, TenantId company) {
        return reach.mayGive(role, company) && rights.passable().builtIn(role);
    }

    private boolean mayInviteAgain(Person invited, PassableRights passable) {
        return invited.profile() == null ? passable.builtIn(invited.role()) : passable.profile(rights.stored(invited));
    }

    private static Problem taken(InvitePerson wanted) {
        return Problem.at("email", "people.email.taken", wanted.email());
    }

    /**
     * An address can be given once in a company; accounts of other companies, and people who merely typed it, do not
     * prevent that.
     */
    private List<Problem> refusals(InvitePerson wanted) {
        List<Problem> problems = new ArrayList<>();
        if (!reach.reaches(wanted.company())) {
            problems.add(Problem.at("company", "people.invite.company.unknown"));
        } else if (!mayGive(wanted.role(), wanted.company())) {
            problems.add(Problem.at("role", "people.invite.role.refused"));
        }
        if (problems.isEmpty()
                && inCompany.call(
                        wanted.company(),
                        () -> people.existsByGivenEmail(wanted.email().value()))) {
            problems.add(taken(wanted));
        }
        return List.copyOf(problems);
    }

    private InvitationLink newLink(Person person, TenantId company, Instant now) {
        String token = RandomText.token();
        UserId by = CurrentActor.require().id();
        Invitation invitation =
                invitations.save(new Invitation(Identifier.next(), person.id(), RandomText.hashOf(token), by, now));
        InvitationLink link = new InvitationLink(person.id(), token, invitation.expiresAt(), false);
        return letters.post(person, company, link) ? link.sent() : link;
    }

    private static void requireInvited(Person person) {
        if (person.status() != PersonStatus.INVITED) {
            throw new IllegalStateException("Person " + person.id() + " has already accepted");
        }
    }
}
