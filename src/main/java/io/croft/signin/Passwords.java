package io.croft.signin;

import io.croft.access.Actor;
import io.croft.access.CurrentActor;
import io.croft.kernel.Problem;
import io.croft.people.KnownPerson;
import io.croft.people.PeopleDirectory;
import io.croft.people.PersonNotFound;
import io.croft.signin.ChangePasswordResult.Changed;
import io.croft.signin.ChangePasswordResult.Refused;
import io.croft.signin.SignInEvent.PasswordChanged;
import io.croft.tenancy.InCompany;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The password of the signed-in person. */
@Service
@Transactional(propagation = Propagation.SUPPORTS)
@PreAuthorize("hasRole('ONESELF')")
public class Passwords {

    private final PeopleDirectory people;
    private final AccountRepository accounts;
    private final PasswordRules rules;
    private final PasswordHashing hashing;
    private final AddressSalts salts;
    private final SignInLimits limits;
    private final KnownBrowsers browsers;
    private final OpenSessions sessions;
    private final InCompany inCompany;
    private final SignInActivity activity;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Passwords(
            PeopleDirectory people,
            AccountRepository accounts,
            PasswordRules rules,
            PasswordHashing hashing,
            AddressSalts salts,
            SignInLimits limits,
            KnownBrowsers browsers,
            OpenSessions sessions,
            InCompany inCompany,
            SignInActivity activity,
            ApplicationEventPublisher events,
            Clock clock) {
        this.people = people;
        this.accounts = accounts;
        this.rules = rules;
        this.hashing = hashing;
        this.salts = salts;
        this.limits = limits;
        this.browsers = browsers;
        this.sessions = sessions;
        this.inCompany = inCompany;
        this.activity = activity;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Replaces the password, gives the session a new id and ends all others of the person in every process; wrong
     * current passwords are limited like sign-ins. Holds no database connection while hashing.
     */
    public ChangePasswordResult change(ChangePassword wanted) {
        Actor actor = CurrentActor.require();
        Known known = inCompany.call(actor.home(), () -> known(actor));
        List<Problem> problems = problems(actor, known, wanted);
        if (!problems.isEmpty()) {
            return refused(actor, problems);
        }
        PasswordHash hash =
                hashing.hash(wanted.replacement(), salts.of(known.person().email(), List.of(known.hash())));
        OptionalInt epoch = inCompany.call(actor.home(), () -> replace(actor, known, hash));
        if (epoch.isEmpty()) {
            return refused(actor, List.of(Problem.at("current", "signin.password.wrong")));
        }
        sessions.renew(epoch.getAsInt());
        browsers.forget(actor.id());
        browsers.remember(actor.id());
        SignedInPerson.find().ifPresent(session -> sessions.establish(new SessionPrincipal(session.actor(), false)));
        sessions.endOthers(actor.id());
        return new Changed();
    }

    private Refused refused(Actor actor, List<Problem> problems) {
        activity.passwordNotChanged(actor, problems);
        return new Refused(problems);
    }

    private List<Problem> problems(Actor actor, Known known, ChangePassword wanted) {
        String key = "password of " + actor.id();
        if (limits.begin(key).isPresent()) {
            return List.of(Problem.at("current", "signin.password.tooManyTries"));
        }
        if (!hashing.matches(wanted.current(), known.hash())) {
            return List.of(Problem.at("current", "signin.password.wrong"));
        }
        limits.succeeded(key);
        List<Problem> problems = new ArrayList<>();
        rules.refusal(
                        wanted.replacement(),
                        known.person().displayName(),
                        known.person().email())
                .ifPresent(problem -> problems.add(new Problem(problem.text(), "replacement")));
        if (wanted.replacement().equals(wanted.current())) {
            problems.add(Problem.at("replacement", "signin.password.same"));
        }
        return List.copyOf(problems);
    }

    /** The epoch for the present session; empty when the password was changed meanwhile. */
    private OptionalInt replace(Actor actor, Known known, PasswordHash hash) {
        Account account = account(actor);
        if (!account.passwordHash().equals(known.hash())) {
            return OptionalInt.empty();
        }
        int epoch = account.changePassword(hash, clock.instant());
        activity.passwordChanged(actor);
        events.publishEvent(new PasswordChanged(actor.id(), actor.home()));
        return OptionalInt.of(epoch);
    }

    private Known known(Actor actor) {
        KnownPerson person = people.find(actor.id()).orElseThrow(() -> new PersonNotFound(actor.id()));
        return new Known(account(actor).passwordHash(), person);
    }

    private Account account(Actor actor) {
        return accounts.findById(actor.id()).orElseThrow(() -> new PersonNotFound(actor.id()));
    }

    private record Known(PasswordHash hash, KnownPerson person) {}
}
