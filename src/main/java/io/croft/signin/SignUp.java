package io.croft.signin;

import io.croft.access.TenantId;
import io.croft.access.UserId;
import io.croft.kernel.Problem;
import io.croft.people.KnownPerson;
import io.croft.people.NewPerson;
import io.croft.people.Newcomers;
import io.croft.people.PeopleDirectory;
import io.croft.people.PersonStatus;
import io.croft.people.ReceivedInvitation;
import io.croft.signin.SignUpResult.Refused;
import io.croft.signin.SignUpResult.Registered;
import io.croft.tenancy.InCompany;
import io.croft.vault.Secret;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Makes accounts for strangers: by an invitation or by an invite link. */
@Service
@Transactional(propagation = Propagation.SUPPORTS)
@PreAuthorize("permitAll()")
public class SignUp {

    private final PeopleDirectory people;
    private final Newcomers newcomers;
    private final AccountRepository accounts;
    private final CompanyNames companies;
    private final SignUpLimits limits;
    private final PasswordRules rules;
    private final PasswordHashing hashing;
    private final AddressSalts salts;
    private final InCompany inCompany;
    private final SignInActivity activity;
    private final Clock clock;

    SignUp(
            PeopleDirectory people,
            Newcomers newcomers,
            AccountRepository accounts,
            CompanyNames companies,
            SignUpLimits limits,
            PasswordRules rules,
            PasswordHashing hashing,
            AddressSalts salts,
            InCompany inCompany,
            SignInActivity activity,
            Clock clock) {
        this.people = people;
        this.newcomers = newcomers;
        this.accounts = accounts;
        this.companies = companies;
        this.limits = limits;
        this.rules = rules;
        this.hashing = hashing;
        this.salts = salts;
        this.inCompany = inCompany;
        this.activity = activity;
        this.clock = clock;
    }

    /**
     * Registers a person by an invite link; sign them in with {@link SignIn#enter}. The answer is the same whether the
     * address is known or not, since a typed address is only a claim. A person who types the password of an account the
     * company has under this address gets that account.
     */
    public SignUpResult register(RegisterPerson wanted) {
        if (limits.areReached(wanted.door())) {
            return refused(wanted.company(), false, List.of(Problem.of("signin.signUp.tooMany")));
        }
        Optional<Problem> weak = rules.refusal(
                wanted.password(), wanted.name().value(), wanted.email().value());
        if (weak.isPresent()) {
            return new Refused(List.of(weak.get()));
        }
        boolean mayBeKnown = limits.mayBeKnown(wanted.email());
        List<Account> others = othersWith(wanted.email().value());
        PasswordHash hash = hash(wanted.password(), wanted.email().value(), others);
        return others.stream()
                .filter(one -> mayBeKnown
                        && one.tenant().equals(wanted.company())
                        && one.passwordHash().equals(hash))
                .findFirst()
                .map(one -> known(one.person()))
                .orElseGet(() -> registered(wanted, hash));
    }

    private SignUpResult known(UserId id) {
        KnownPerson person = inCompany.read(() -> people.find(id)).orElseThrow();
        return person.status() == PersonStatus.ACTIVE
                ? new SignUpResult.Known(id, new Entry(id))
                : new Refused(List.of(Problem.at("email", "signin.disabled")));
    }

    private SignUpResult registered(RegisterPerson wanted, PasswordHash hash) {
        return inCompany.call(wanted.company(), () -> {
            UserId id = newcomers.register(new NewPerson(wanted.name(), wanted.email(), wanted.role()));
            accounts.saveAndFlush(Account.withChosen(hash, id, clock.instant()));
            activity.registered(id, wanted.name().value(), wanted.company(), false);
            return new Registered(id, new Entry(id));
        });
    }

    private Refused refused(TenantId company, boolean invited, List<Problem> problems) {
        activity.notRegistered(company, invited, problems);
        return new Refused(problems);
    }

    private List<Account> othersWith(String email) {
        return inCompany.read(() ->
                accounts.of(people.named(email).stream().map(KnownPerson::id).toList()));
    }

    private PasswordHash hash(Secret password, String email, List<Account> others) {
        return hashing.hash(
                password,
                salts.of(email, others.stream().map(Account::passwordHash).toList()));
    }

    /** The state of the invitation of a link. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public InvitationState look(String token) {
        return inCompany
                .read(() -> newcomers.invitation(token))
                .map(this::state)
                .orElseGet(InvitationState.Unknown::new);
    }

    private InvitationState state(ReceivedInvitation invitation) {
        if (invitation.used()) {
            return new InvitationState.Used();
        }
        if (invitation.expired()) {
            return new InvitationState.Expired();
        }
        KnownPerson invited = invitation.invited();
        return new InvitationState.Open(
                new InvitationDetails(invited.displayName(), invited.email(), companies.of(invited.company())));
    }

    /** Accepts an invitation; of two concurrent calls with one link only one succeeds. */
    public SignUpResult accept(String token, AcceptInvitation wanted) {
        Optional<ReceivedInvitation> received = inCompany.read(() -> newcomers.invitation(token));
        Optional<Problem> useless = refusal(received.map(this::state).orElseGet(InvitationState.Unknown::new));
        if (received.isEmpty()) {
            return new Refused(useless.stream().toList());
        }
        KnownPerson invited = received.get().invited();
        if (useless.isPresent()) {
            return refused(invited.company(), true, List.of(useless.get()));
        }
        List<Problem> problems = new ArrayList<>();
        if (inCompany.read(() -> people.isTaken(wanted.userName()))) {
            problems.add(Problem.at("userName", "signin.invitation.userName.taken", wanted.userName()));
        }
        rules.refusal(
                        wanted.password(),
                        wanted.userName().value(),
                        wanted.displayName().value())
                .ifPresent(problems::add);
        if (!problems.isEmpty()) {
            return new Refused(List.copyOf(problems));
        }
        PasswordHash hash = hash(wanted.password(), invited.email(), othersWith(invited.email()));
        try {
            return inCompany.call(invited.company(), () -> accepted(token, wanted, hash, invited.company()));
        } catch (DataIntegrityViolationException takenMeanwhile) {
            return new Refused(List.of(Problem.at("userName", "signin.invitation.userName.taken", wanted.userName())));
        }
    }

    private SignUpResult accepted(String token, AcceptInvitation wanted, PasswordHash hash, TenantId company) {
        Optional<UserId> person = newcomers.accept(token, wanted.userName(), wanted.displayName());
        person.ifPresent(id -> {
            accounts.saveAndFlush(Account.withChosen(hash, id, clock.instant()));
            activity.registered(id, wanted.displayName().value(), company, true);
        });
        return person.<SignUpResult>map(id -> new Registered(id, new Entry(id)))
                .orElseGet(() -> new Refused(List.of(Problem.of("signin.invitation.used"))));
    }

    private static Optional<Problem> refusal(InvitationState state) {
        return switch (state) {
            case InvitationState.Open open -> Optional.empty();
            case InvitationState.Used used -> Optional.of(Problem.of("signin.invitation.used"));
            case InvitationState.Expired expired -> Optional.of(Problem.of("signin.invitation.expired"));
            case InvitationState.Unknown unknown -> Optional.of(Problem.of("signin.invitation.unknown"));
        };
    }
}
