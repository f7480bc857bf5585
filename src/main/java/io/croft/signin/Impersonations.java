package io.croft.signin;

import io.croft.access.Actor;
import io.croft.access.CurrentActor;
import io.croft.access.Impersonator;
import io.croft.access.Role;
import io.croft.access.UserId;
import io.croft.kernel.Identifier;
import io.croft.kernel.Problem;
import io.croft.people.KnownPerson;
import io.croft.people.PeopleDirectory;
import io.croft.people.PersonNotFound;
import io.croft.tenancy.InCompany;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Acting in another person's name, to see what they see and help them. It brings that person's rights and no others, is recorded with
 * both names, lasts an hour ({@code croft.impersonation.longest}) and no longer than the session it was begun in.
 */
@Service
@Transactional(propagation = Propagation.SUPPORTS)
@PreAuthorize("isAuthenticated()")
public class Impersonations {

    /** The longest reason, in characters. */
    public static final int LONGEST_REASON = 300;

    private final OpenSessions sessions;
    private final SessionStanding standing;
    private final ActingAs acting;
    private final ImpersonationRight right;
    private final EnteredRights entered;
    private final ImpersonationActivity activity;
    private final PeopleDirectory people;
    private final InCompany inCompany;
    private final Clock clock;
    private final Duration longest;

    Impersonations(
            OpenSessions sessions,
            SessionStanding standing,
            ActingAs acting,
            ImpersonationRight right,
            EnteredRights entered,
            ImpersonationActivity activity,
            PeopleDirectory people,
            InCompany inCompany,
            Clock clock,
            @Value("${croft.impersonation.longest}") Duration longest) {
        if (!longest.isPositive()) {
            throw new IllegalArgumentException("croft.impersonation.longest must be longer than nothing");
        }
        this.sessions = sessions;
        this.standing = standing;
        this.acting = acting;
        this.right = right;
        this.entered = entered;
        this.activity = activity;
        this.people = people;
        this.inCompany = inCompany;
        this.clock = clock;
        this.longest = longest;
    }

    /**
     * Has the current session act in somebody's name from now on, or says why not.
     *
     * @param reason why, for the record; 1 to 300 characters
     * @throws PersonNotFound when there is no such person in reach
     */
    @PreAuthorize("hasAuthority('person.impersonate')")
    public Optional<Problem> begin(UserId id, String reason) {
        Actor actor = CurrentActor.require();
        KnownPerson person = inCompany
                .read(() -> people.find(id))
                .filter(one -> right.reaches(actor, one.company()))
                .orElseThrow(() -> new PersonNotFound(id));
        if (reason.isBlank() || reason.strip().length() > LONGEST_REASON) {
            return Optional.of(Problem.at("reason", "signin.impersonation.reason.invalid", LONGEST_REASON));
        }
        Optional<Problem> refusal = refusal(actor, person);
        if (refusal.isPresent()) {
            activity.refused(actor, person, reason.strip());
            return refusal;
        }
        return begin(actor, person, reason.strip());
    }

    /** Whether people of a role may act in the name of people of another at all. */
    public static boolean isOffered(Role by, Role person) {
        return ImpersonationRight.isBelow(by, person);
    }

    private Optional<Problem> refusal(Actor actor, KnownPerson person) {
        return right.refusal(actor, person.actor())
                .or(() -> standing.of(person.id()).isPresent()
                        ? Optional.empty()
                        : Optional.of(Problem.of("signin.impersonation.out", person.displayName())));
    }

    private Optional<Problem> begin(Actor actor, KnownPerson person, String reason) {
        OpenSession session = sessions.here()
                .filter(open -> open.person().equals(actor.id()))
                .orElseThrow(() -> new IllegalStateException("Nobody has signed in here"));
        Impersonation begun = new Impersonation(
                Identifier.next(),
                person.id(),
                person.displayName(),
                person.company(),
                Impersonator.of(actor),
                clock.instant().plus(longest));
        if (!session.begin(begun)) {
            return Optional.of(Problem.of("signin.impersonation.nested"));
        }
        try {
            activity.began(begun, reason);
        } catch (RuntimeException unrecorded) {
            session.endImpersonation();
            throw unrecorded;
        }
        sessions.establish(SignedInPerson.require().as(right.acting(begun, person.actor())));
        return Optional.empty();
    }

    /** Has the current session act in its own person's name again. */
    public void end() {
        sessions.here().ifPresent(session -> {
            acting.end(session, ImpersonationEnd.ENDED);
            standing.holder(session)
                    .map(own -> SignedInPerson.require().now(own, entered))
                    .ifPresent(sessions::establish);
        });
    }

    /** In whose name the current session acts; empty where one acts in one's own. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Optional<Impersonation> current() {
        return CurrentActor.require().isImpersonated()
                ? sessions.here().flatMap(OpenSession::impersonation)
                : Optional.empty();
    }
}
