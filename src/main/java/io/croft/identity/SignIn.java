package io.croft.identity;

import io.croft.access.Actor;
import io.croft.access.TenantId;
import io.croft.access.UserId;
import io.croft.identity.PersonEvent.PersonSignedIn;
import io.croft.identity.SignInLimits.Trying;
import io.croft.identity.SignInResult.Refused;
import io.croft.kernel.Problem;
import io.croft.tenancy.CompanyLife;
import io.croft.tenancy.InCompany;
import io.croft.vault.Secret;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Lets people in. Whoever does not get past the password hears the same words, whether the account exists or not. */
@Service
@Transactional(propagation = Propagation.SUPPORTS)
@PreAuthorize("permitAll()")
public class SignIn {

    private static final Refused WRONG = new Refused(Problem.at("password", "identity.signIn.wrong"));

    private final PersonRepository people;
    private final SignInLimits limits;
    private final KnownBrowsers browsers;
    private final PasswordHashing hashing;
    private final CompanyLife companies;
    private final OpenSessions sessions;
    private final InCompany inCompany;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SignIn(
            PersonRepository people,
            SignInLimits limits,
            KnownBrowsers browsers,
            PasswordHashing hashing,
            CompanyLife companies,
            OpenSessions sessions,
            InCompany inCompany,
            ApplicationEventPublisher events,
            Clock clock) {
        this.people = people;
        this.limits = limits;
        this.browsers = browsers;
        this.hashing = hashing;
        this.companies = companies;
        this.sessions = sessions;
        this.inCompany = inCompany;
        this.events = events;
        this.clock = clock;
    }

    /** Signs the browser of the current request in, or says at which field it failed. */
    public SignInResult attempt(SignInAttempt attempt) {
        if (!attempt.isOfUsableLength()) {
            return WRONG;
        }
        Candidate candidate = candidate(attempt.name());
        Trying trying = trying(attempt, candidate);
        Optional<Instant> wait = limits.begin(trying);
        if (wait.isPresent()) {
            return tooMany(wait.get());
        }
        boolean matches = hashing.matches(attempt.password(), candidate == null ? null : candidate.hash());
        if (candidate == null || !matches) {
            return WRONG;
        }
        limits.succeeded(trying);
        Optional<Problem> refusal = refusal(candidate);
        if (refusal.isPresent()) {
            return new Refused(refusal.get());
        }
        return welcome(candidate, attempt.password());
    }

    /** Signs the browser of the current request in as somebody who has just chosen a password; an entry is good for once. */
    public void enter(Entry entry) {
        UserId person = entry.use().orElseThrow(() -> new IllegalStateException("This entry was used before"));
        Candidate candidate = inCompany
                .read(() -> people.findById(person).map(SignIn::candidate))
                .orElseThrow(() -> new PersonNotFound(person));
        if (candidate.status() != PersonStatus.ACTIVE || companies.isStopped(candidate.company())) {
            throw new PersonNotFound(person);
        }
        welcome(candidate, null);
    }

    private SignInResult welcome(Candidate candidate, @Nullable Secret password) {
        Welcomed welcomed = inCompany.call(candidate.company(), () -> {
            Person person = people.findById(candidate.id()).orElseThrow(() -> new PersonNotFound(candidate.id()));
            person.signedIn(clock.instant());
            PasswordHash hash = person.passwordHash();
            if (password != null && hash != null && hashing.isWeak(hash)) {
                person.rehash(hashing.hash(password));
            }
            events.publishEvent(new PersonSignedIn(candidate.id(), candidate.company()));
            Actor actor = Actor.of(person.id(), person.displayName(), person.role(), candidate.company());
            return new Welcomed(new SignedIn(actor, person.mustChangePassword()), person.sessionEpoch());
        });
        browsers.remember(candidate.id());
        sessions.open(welcomed.principal(), welcomed.epoch());
        return new SignInResult.SignedIn(candidate.id(), welcomed.principal().mustChangePassword());
    }

    private Trying trying(SignInAttempt attempt, @Nullable Candidate candidate) {
        String network = Network.of(attempt.address());
        return candidate == null
                ? new Trying(SignInName.stored(attempt.name()).orElse(attempt.name()), network, Optional.empty())
                : new Trying(candidate.id().toString(), network, browsers.markFor(candidate.id()));
    }

    private Optional<Problem> refusal(Candidate candidate) {
        if (candidate.status() == PersonStatus.DISABLED) {
            return Optional.of(Problem.at("name", "identity.signIn.disabled"));
        }
        return companies.isStopped(candidate.company())
                ? Optional.of(Problem.at("name", "identity.signIn.companySuspended"))
                : Optional.empty();
    }

    private Refused tooMany(Instant until) {
        long seconds = Math.max(1, Duration.between(clock.instant(), until).toSeconds() + 1);
        return new Refused(Problem.at("password", "identity.signIn.waitSeconds", seconds));
    }

    private @Nullable Candidate candidate(String name) {
        return SignInName.stored(name)
                .flatMap(stored ->
                        inCompany.read(() -> people.findByNameOrEmail(stored).map(SignIn::candidate)))
                .orElse(null);
    }

    private static Candidate candidate(Person person) {
        return new Candidate(person.id(), person.tenant(), person.status(), person.passwordHash());
    }

    private record Welcomed(SignedIn principal, int epoch) {}

    private record Candidate(
            UserId id,
            TenantId company,
            PersonStatus status,
            @Nullable PasswordHash hash) {}
}
