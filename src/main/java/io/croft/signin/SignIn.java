package io.croft.signin;

import io.croft.access.Actor;
import io.croft.access.TenantId;
import io.croft.access.UserId;
import io.croft.kernel.Problem;
import io.croft.people.KnownPerson;
import io.croft.people.PeopleDirectory;
import io.croft.people.PersonNotFound;
import io.croft.people.PersonStatus;
import io.croft.signin.SignInEvent.PersonSignedIn;
import io.croft.signin.SignInLimits.Trying;
import io.croft.signin.SignInResult.Refused;
import io.croft.tenancy.CompanyLife;
import io.croft.tenancy.InCompany;
import io.croft.vault.Secret;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Signs people in. Failures have the same words whether the account exists or not. */
@Service
@Transactional(propagation = Propagation.SUPPORTS)
@PreAuthorize("permitAll()")
public class SignIn {

    private static final Refused WRONG = new Refused(Problem.at("password", "signin.wrong"));

    private final PeopleDirectory people;
    private final AccountRepository accounts;
    private final SignInLimits limits;
    private final KnownBrowsers browsers;
    private final PasswordHashing hashing;
    private final AddressSalts salts;
    private final CompanyNames names;
    private final CompanyLife companies;
    private final OpenSessions sessions;
    private final InCompany inCompany;
    private final SignInActivity activity;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SignIn(
            PeopleDirectory people,
            AccountRepository accounts,
            SignInLimits limits,
            KnownBrowsers browsers,
            PasswordHashing hashing,
            AddressSalts salts,
            CompanyNames names,
            CompanyLife companies,
            OpenSessions sessions,
            InCompany inCompany,
            SignInActivity activity,
            ApplicationEventPublisher events,
            Clock clock) {
        this.people = people;
        this.accounts = accounts;
        this.limits = limits;
        this.browsers = browsers;
        this.hashing = hashing;
        this.salts = salts;
        this.names = names;
        this.companies = companies;
        this.sessions = sessions;
        this.inCompany = inCompany;
        this.activity = activity;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Signs in the browser of the current request, or returns the problem. Several accounts may have one address: the
     * password decides, then the company if one is named; when several match, the person chooses.
     */
    public SignInResult attempt(SignInAttempt attempt) {
        return attempt(attempt, this::openSession);
    }

    /** Like {@link #attempt(SignInAttempt)}, but opens something else than a browser session. */
    SignInResult attempt(SignInAttempt attempt, WayIn way) {
        if (!attempt.isOfUsableLength()) {
            activity.failed(List.of(), "length");
            return WRONG;
        }
        List<Candidate> named = candidates(attempt.name());
        SignInResult result = attempt(attempt, named, way);
        if (result instanceof Refused refused) {
            activity.failed(
                    named.stream().map(Candidate::person).toList(),
                    refused.problem().text().key());
        }
        return result;
    }

    private SignInResult attempt(SignInAttempt attempt, List<Candidate> named, WayIn way) {
        Counted counted = count(attempt, named);
        if (counted.waitUntil().isPresent()) {
            return tooMany(counted.waitUntil().get());
        }
        List<Candidate> fitting = fitting(attempt.password(), counted.tried());
        if (fitting.isEmpty()) {
            return WRONG;
        }
        counted.tries().forEach(limits::succeeded);
        List<Candidate> open =
                fitting.stream().filter(one -> refusal(one).isEmpty()).toList();
        if (open.isEmpty()) {
            return new Refused(refusal(fitting.getFirst()).orElseThrow());
        }
        return meant(open, attempt.company())
                .<SignInResult>map(one -> welcome(one, attempt.password(), way))
                .orElseGet(() ->
                        new SignInResult.Several(open.stream().map(this::choice).toList()));
    }

    /** Signs in the browser of the current request as a person who has just chosen a password; an entry works once. */
    public void enter(Entry entry) {
        UserId person = entry.use().orElseThrow(() -> new IllegalStateException("This entry was used before"));
        Candidate candidate = inCompany
                .read(() -> people.find(person)
                        .flatMap(one -> candidates(List.of(one)).stream().findFirst()))
                .orElseThrow(() -> new PersonNotFound(person));
        if (candidate.person().status() != PersonStatus.ACTIVE || companies.isStopped(candidate.company())) {
            throw new PersonNotFound(person);
        }
        welcome(candidate, null, this::openSession);
    }

    private SignInResult welcome(Candidate candidate, @Nullable Secret password, WayIn way) {
        PasswordHash stronger = stronger(candidate, password);
        SessionPrincipal principal = inCompany.call(candidate.company(), () -> {
            KnownPerson person = people.signedIn(candidate.id(), clock.instant());
            if (stronger != null) {
                accounts.findById(candidate.id()).ifPresent(account -> account.rehash(stronger));
            }
            events.publishEvent(new PersonSignedIn(candidate.id(), candidate.company()));
            Actor actor = person.actor();
            activity.signedIn(actor);
            return new SessionPrincipal(actor, candidate.mustChangePassword());
        });
        way.open(principal, candidate.epoch());
        return new SignInResult.SignedIn(candidate.id(), principal.mustChangePassword());
    }

    private void openSession(SessionPrincipal principal, int epoch) {
        browsers.remember(principal.actor().id());
        sessions.open(principal, epoch);
    }

    private @Nullable PasswordHash stronger(Candidate candidate, @Nullable Secret password) {
        PasswordHash hash = candidate.hash();
        return password == null || !hashing.isWeak(hash)
                ? null
                : hashing.hash(password, salts.of(candidate.person().email(), List.of()));
    }

    /**
     * Counts an attempt at all accounts of a name as one at one person, and in a browser that knows some of them also
     * at these alone. So strangers cannot block the browser of a person, and that browser gives no extra attempts at
     * accounts of others.
     */
    private Counted count(SignInAttempt attempt, List<Candidate> named) {
        String network = Network.of(attempt.address());
        String who = named.isEmpty()
                ? SignInName.stored(attempt.name()).orElse(attempt.name())
                : named.getFirst().person().email();
        Trying anywhere = new Trying(who, network, Optional.empty());
        Set<UserId> known = browsers.knownOf(named.stream().map(Candidate::id).toList());
        if (known.isEmpty()) {
            return new Counted(limits.begin(anywhere), named, List.of(anywhere));
        }
        Trying here = new Trying(who, network, browsers.hashedMark());
        Optional<Instant> wait = limits.begin(here);
        if (wait.isPresent() || limits.begin(anywhere).isEmpty()) {
            return new Counted(wait, named, List.of(here, anywhere));
        }
        return new Counted(
                wait, named.stream().filter(one -> known.contains(one.id())).toList(), List.of(here));
    }

    private List<Candidate> fitting(Secret password, List<Candidate> candidates) {
        Set<PasswordHash> fitting = hashing.fitting(
                password, candidates.stream().map(Candidate::hash).toList());
        return candidates.stream().filter(one -> fitting.contains(one.hash())).toList();
    }

    /** The only match, or the last used one in the named company. */
    private static Optional<Candidate> meant(List<Candidate> open, @Nullable TenantId company) {
        return open.size() == 1
                ? Optional.of(open.getFirst())
                : open.stream().filter(one -> one.company().equals(company)).findFirst();
    }

    private SignInResult.Choice choice(Candidate one) {
        return new SignInResult.Choice(new Entry(one.id()), one.person().displayName(), names.of(one.company()));
    }

    private Optional<Problem> refusal(Candidate candidate) {
        if (candidate.person().status() == PersonStatus.DISABLED) {
            return Optional.of(Problem.at("name", "signin.disabled"));
        }
        return companies.isStopped(candidate.company())
                ? Optional.of(Problem.at("name", "signin.companySuspended"))
                : Optional.empty();
    }

    private Refused tooMany(Instant until) {
        long seconds = Math.max(1, Duration.between(clock.instant(), until).toSeconds() + 1);
        return new Refused(Problem.at("password", "signin.waitSeconds", seconds));
    }

    /** People with this name or address who have a password, last used first. */
    private List<Candidate> candidates(String name) {
        return SignInName.stored(name)
                .map(stored -> inCompany.read(() -> candidates(people.named(stored))))
                .orElse(List.of());
    }

    private List<Candidate> candidates(List<KnownPerson> known) {
        Map<UserId, Account> passwords = accounts
                .of(known.stream().map(KnownPerson::id).toList())
                .stream()
                .collect(Collectors.toMap(Account::person, Function.identity()));
        return known.stream()
                .flatMap(person -> Optional.ofNullable(passwords.get(person.id())).stream()
                        .map(account -> Candidate.of(person, account)))
                .toList();
    }

    /** Opens a session for a person whose password was right, under the epoch read with it. */
    interface WayIn {

        void open(SessionPrincipal principal, int epoch);
    }

    /** Until when to wait, or the accounts to check and the counted attempts. */
    private record Counted(Optional<Instant> waitUntil, List<Candidate> tried, List<Trying> tries) {}

    /** A person as of reading the password; a later change of the epoch ends the session that is opened. */
    private record Candidate(KnownPerson person, PasswordHash hash, boolean mustChangePassword, int epoch) {

        static Candidate of(KnownPerson person, Account account) {
            return new Candidate(person, account.passwordHash(), account.mustChangePassword(), account.sessionEpoch());
        }

        UserId id() {
            return person.id();
        }

        TenantId company() {
            return person.company();
        }
    }
}
