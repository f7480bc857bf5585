package io.croft.identity;

import io.croft.access.Actor;
import io.croft.access.CurrentActor;
import io.croft.identity.ChangePasswordResult.Changed;
import io.croft.identity.ChangePasswordResult.Refused;
import io.croft.identity.PersonEvent.PasswordChanged;
import io.croft.kernel.Problem;
import io.croft.tenancy.InCompany;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The signed-in person's own password. */
@Service
@Transactional(propagation = Propagation.SUPPORTS)
@PreAuthorize("isAuthenticated()")
public class Passwords {

    private final PersonRepository people;
    private final PasswordRules rules;
    private final PasswordHashing hashing;
    private final SignInLimits limits;
    private final KnownBrowsers browsers;
    private final OpenSessions sessions;
    private final InCompany inCompany;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Passwords(
            PersonRepository people,
            PasswordRules rules,
            PasswordHashing hashing,
            SignInLimits limits,
            KnownBrowsers browsers,
            OpenSessions sessions,
            InCompany inCompany,
            ApplicationEventPublisher events,
            Clock clock) {
        this.people = people;
        this.rules = rules;
        this.hashing = hashing;
        this.limits = limits;
        this.browsers = browsers;
        this.sessions = sessions;
        this.inCompany = inCompany;
        this.events = events;
        this.clock = clock;
    }

    /** Replaces the password, gives the session a new id and ends the person's others in every process; wrong current passwords are slowed down like sign-ins. */
    public ChangePasswordResult change(ChangePassword wanted) {
        Actor actor = CurrentActor.require();
        ChangePasswordResult result = inCompany.call(actor.home(), () -> changeOf(actor, wanted));
        if (result instanceof Changed) {
            browsers.forget(actor.id());
            browsers.remember(actor.id());
            sessions.renew(inCompany.call(
                    actor.home(),
                    () -> people.findById(actor.id())
                            .orElseThrow(() -> new PersonNotFound(actor.id()))
                            .sessionEpoch()));
            SignedInPerson.find().ifPresent(session -> sessions.establish(new SignedIn(session.actor(), false)));
            sessions.endOthers(actor.id());
        }
        return result;
    }

    private ChangePasswordResult changeOf(Actor actor, ChangePassword wanted) {
        Person person = people.findById(actor.id()).orElseThrow(() -> new PersonNotFound(actor.id()));
        String key = "password of " + actor.id();
        if (limits.begin(key).isPresent()) {
            return refused(Problem.at("current", "identity.password.tooManyTries"));
        }
        if (!hashing.matches(wanted.current(), person.passwordHash())) {
            return refused(Problem.at("current", "identity.password.wrong"));
        }
        limits.succeeded(key);
        List<Problem> problems = new ArrayList<>();
        rules.refusal(wanted.replacement(), person.displayName(), person.email())
                .ifPresent(problem -> problems.add(new Problem(problem.text(), "replacement")));
        if (wanted.replacement().equals(wanted.current())) {
            problems.add(Problem.at("replacement", "identity.password.same"));
        }
        if (!problems.isEmpty()) {
            return new Refused(List.copyOf(problems));
        }
        person.changePassword(hashing.hash(wanted.replacement()), clock.instant());
        events.publishEvent(new PasswordChanged(actor.id(), actor.home()));
        return new Changed();
    }

    private static Refused refused(Problem problem) {
        return new Refused(List.of(problem));
    }
}
