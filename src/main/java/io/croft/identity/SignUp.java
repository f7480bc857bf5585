package io.croft.identity;

import io.croft.access.UserId;
import io.croft.identity.PersonEvent.PersonJoined;
import io.croft.identity.SignUpResult.Refused;
import io.croft.identity.SignUpResult.Registered;
import io.croft.kernel.Identifier;
import io.croft.kernel.Problem;
import io.croft.tenancy.InCompany;
import io.croft.vault.Secret;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How strangers become people: by an invitation, or by a class link whose owner vouches for the company. */
@Service
@Transactional(propagation = Propagation.SUPPORTS)
@PreAuthorize("permitAll()")
public class SignUp {

    private final PersonRepository people;
    private final InvitationRepository invitations;
    private final CompanyNames companies;
    private final SignUpLimits limits;
    private final PasswordRules rules;
    private final PasswordHashing hashing;
    private final AddressSalts salts;
    private final InCompany inCompany;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SignUp(
            PersonRepository people,
            InvitationRepository invitations,
            CompanyNames companies,
            SignUpLimits limits,
            PasswordRules rules,
            PasswordHashing hashing,
            AddressSalts salts,
            InCompany inCompany,
            ApplicationEventPublisher events,
            Clock clock) {
        this.people = people;
        this.invitations = invitations;
        this.companies = companies;
        this.limits = limits;
        this.rules = rules;
        this.hashing = hashing;
        this.salts = salts;
        this.inCompany = inCompany;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Registers somebody who came by a class link; sign them in with {@link SignIn#enter} afterwards. The answer is the same
     * whether others have the address or not: it is only claimed, and theirs as little as anybody's. Whoever types the password
     * of an account that the company has under this address is that person, come again.
     */
    public SignUpResult register(RegisterPerson wanted) {
        if (limits.areReached(wanted.door())) {
            return new Refused(List.of(Problem.of("identity.signUp.tooMany")));
        }
        Optional<Problem> weak = rules.refusal(
                wanted.password(), wanted.name().value(), wanted.email().value());
        if (weak.isPresent()) {
            return new Refused(List.of(weak.get()));
        }
        boolean mayBeKnown = limits.mayBeKnown(wanted.email());
        List<Person> others =
                inCompany.read(() -> people.findByNameOrEmail(wanted.email().value()));
        PasswordHash hash = hash(wanted.password(), wanted.email().value(), others);
        return others.stream()
                .filter(one -> mayBeKnown && one.tenant().equals(wanted.company()) && hash.equals(one.passwordHash()))
                .findFirst()
                .map(SignUp::known)
                .orElseGet(() -> registered(wanted, hash));
    }

    private static SignUpResult known(Person person) {
        return person.status() == PersonStatus.ACTIVE
                ? new SignUpResult.Known(person.id(), new Entry(person.id()))
                : new Refused(List.of(Problem.at("email", "identity.signIn.disabled")));
    }

    private SignUpResult registered(RegisterPerson wanted, PasswordHash hash) {
        UserId id = new UserId(Identifier.next());
        return inCompany.call(wanted.company(), () -> {
            people.saveAndFlush(Person.registered(id, wanted, hash, clock.instant()));
            events.publishEvent(new PersonJoined(id, wanted.company()));
            return new Registered(id, new Entry(id));
        });
    }

    private PasswordHash hash(Secret password, String email, List<Person> others) {
        List<PasswordHash> present = others.stream()
                .map(Person::passwordHash)
                .filter(Objects::nonNull)
                .toList();
        return hashing.hash(password, salts.of(email, present));
    }

    /** Returns what an invitation's link leads to. */
    public InvitationState look(String token) {
        Optional<Invitation> found = inCompany.read(() -> invitations.findByTokenHash(RandomText.hashOf(token)));
        if (found.isEmpty()) {
            return new InvitationState.Unknown();
        }
        Invitation invitation = found.get();
        if (invitation.isUsed()) {
            return new InvitationState.Used();
        }
        if (invitation.isExpiredAt(clock.instant())) {
            return new InvitationState.Expired();
        }
        Person person =
                inCompany.read(() -> people.findById(invitation.person())).orElseThrow();
        return new InvitationState.Open(
                new InvitationDetails(person.displayName(), person.email(), companies.of(person.tenant())));
    }

    /** Accepts an invitation; of two who use one link at the same moment, one gets in. */
    public SignUpResult accept(String token, AcceptInvitation wanted) {
        Optional<Problem> useless = refusal(look(token));
        if (useless.isPresent()) {
            return new Refused(List.of(useless.get()));
        }
        List<Problem> problems = new ArrayList<>();
        if (inCompany.read(() -> people.existsByUserName(wanted.userName().value()))) {
            problems.add(Problem.at("userName", "identity.userName.taken", wanted.userName()));
        }
        rules.refusal(
                        wanted.password(),
                        wanted.userName().value(),
                        wanted.displayName().value())
                .ifPresent(problems::add);
        if (!problems.isEmpty()) {
            return new Refused(List.copyOf(problems));
        }
        String tokenHash = RandomText.hashOf(token);
        Person invited = inCompany.read(() -> people.findById(
                        invitations.findByTokenHash(tokenHash).orElseThrow().person())
                .orElseThrow());
        List<Person> others = inCompany.read(() -> people.findByNameOrEmail(invited.email()));
        PasswordHash hash = hash(wanted.password(), invited.email(), others);
        try {
            return inCompany.call(invited.tenant(), () -> acceptLocked(tokenHash, wanted, hash));
        } catch (DataIntegrityViolationException takenMeanwhile) {
            return new Refused(List.of(Problem.at("userName", "identity.userName.taken", wanted.userName())));
        }
    }

    private SignUpResult acceptLocked(String tokenHash, AcceptInvitation wanted, PasswordHash hash) {
        Invitation invitation = invitations.lockByTokenHash(tokenHash).orElseThrow();
        if (invitation.isUsed()) {
            return new Refused(List.of(Problem.of("identity.invitation.used")));
        }
        Person person = people.findById(invitation.person()).orElseThrow();
        person.accept(wanted, hash, clock.instant());
        invitation.use(clock.instant());
        people.saveAndFlush(person);
        events.publishEvent(new PersonJoined(person.id(), person.tenant()));
        return new Registered(person.id(), new Entry(person.id()));
    }

    private static Optional<Problem> refusal(InvitationState state) {
        return switch (state) {
            case InvitationState.Open open -> Optional.empty();
            case InvitationState.Used used -> Optional.of(Problem.of("identity.invitation.used"));
            case InvitationState.Expired expired -> Optional.of(Problem.of("identity.invitation.expired"));
            case InvitationState.Unknown unknown -> Optional.of(Problem.of("identity.invitation.unknown"));
        };
    }
}
