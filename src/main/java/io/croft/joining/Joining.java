package io.croft.joining;

import io.croft.access.Actor;
import io.croft.access.CurrentActor;
import io.croft.access.Role;
import io.croft.access.TenantId;
import io.croft.access.TenantScope;
import io.croft.access.UserId;
import io.croft.access.Withheld;
import io.croft.joining.LinkLookup.Found;
import io.croft.kernel.EmailAddress;
import io.croft.kernel.InvalidValue;
import io.croft.kernel.Problem;
import io.croft.kernel.Text;
import io.croft.kernel.Unrecorded;
import io.croft.people.People;
import io.croft.people.PersonSummary;
import io.croft.signin.RegisterPerson;
import io.croft.signin.RegisterPerson.Door;
import io.croft.signin.SignIn;
import io.croft.signin.SignInAttempt;
import io.croft.signin.SignInResult;
import io.croft.signin.SignUp;
import io.croft.signin.SignUpResult;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Joining a target by its invite link. The secret of the link identifies target and company; whoever has it may call
 * these methods.
 */
@Service
@Transactional(propagation = Propagation.SUPPORTS)
@PreAuthorize("permitAll()")
public class Joining {

    private final LinkLookup lookup;
    private final Targets targets;
    private final Places places;
    private final SignUp signUp;
    private final SignIn signIn;
    private final People people;
    private final Withheld withheld;
    private final Clock clock;

    Joining(
            LinkLookup lookup,
            Targets targets,
            Places places,
            SignUp signUp,
            SignIn signIn,
            People people,
            Withheld withheld,
            Clock clock) {
        this.lookup = lookup;
        this.targets = targets;
        this.places = places;
        this.signUp = signUp;
        this.signIn = signIn;
        this.people = people;
        this.withheld = withheld;
        this.clock = clock;
    }

    /** Where a link leads; reveals nothing about links that do not exist. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public LinkState look(String token) {
        var link = find(token);
        if (link.isEmpty()) {
            return new LinkState.Closed(Text.of("joining.join.unknown"));
        }
        var closed = link.get().link().closed(clock.instant()).or(() -> withheld(link.get()));
        return closed.<LinkState>map(LinkState.Closed::new).orElseGet(() -> describe(link.get()));
    }

    /**
     * Registers a new person in the company of the target and gives them a place, a position in the waiting line, or a
     * request for approval, as the link requires. The use of the link is counted before the account is made, so that a
     * link makes no more accounts than it allows.
     *
     * @param token the secret of the link
     * @param address the network address of the caller, for limits
     */
    public Welcome signUp(String token, JoinByLink form, String address) {
        var link = find(token);
        var refusal = refusal(link, form.email());
        if (refusal.isPresent()) {
            return new Welcome.Refused(List.of(refusal.get()));
        }
        var company = link.orElseThrow().company();
        var target = link.get().target();
        var croft = Actor.system(company);
        var closed = CurrentActor.call(croft, () -> places.reserve(target));
        if (closed.isPresent()) {
            return new Welcome.Refused(List.of(new Problem(closed.get(), null)));
        }
        return switch (register(form, company, new Door(target.value().toString(), address), target)) {
            case SignUpResult.Refused refused -> {
                CurrentActor.run(croft, () -> places.giveBack(target));
                yield new Welcome.Refused(refused.problems());
            }
            case SignUpResult.Known known -> {
                CurrentActor.run(croft, () -> places.giveBack(target));
                yield new Welcome.Known(known.person(), known.entry());
            }
            case SignUpResult.Registered registered -> {
                var actor = Actor.of(registered.person(), form.name().value(), Role.USER, company);
                yield new Welcome.Registered(
                        registered.person(),
                        registered.entry(),
                        CurrentActor.call(actor, () -> places.joinReserved(target, registered.person())));
            }
        };
    }

    /** Makes the account; a failure gives the use of the link back. */
    private SignUpResult register(JoinByLink form, TenantId company, Door door, TargetId target) {
        try {
            return signUp.register(
                    new RegisterPerson(form.name(), form.email(), form.password(), company, Role.USER, door));
        } catch (RuntimeException failed) {
            CurrentActor.run(Actor.system(company), () -> places.giveBack(target));
            throw failed;
        }
    }

    /**
     * Gives the signed-in person a place, a position in the waiting line, or a request for approval; a person who has
     * one of these keeps it.
     */
    @PreAuthorize("hasAuthority('join.use')")
    public JoinResult join(String token) {
        var actor = CurrentActor.require();
        var link = find(token);
        if (link.isEmpty()) {
            return refused(Problem.of("joining.join.unknown"));
        }
        if (!link.get().company().equals(actor.company())) {
            return refused(Problem.of("joining.join.otherCompany"));
        }
        var off = withheld(link.get());
        if (off.isPresent()) {
            return refused(new Problem(off.get(), null));
        }
        var domain = link.get().link().refuses(people.find(actor.id()).flatMap(Joining::address));
        return domain.isPresent()
                ? refused(new Problem(domain.get(), null))
                : places.join(link.get().target(), actor.id());
    }

    /**
     * Signs in a person who uses the link and has an account; an account in the company of the target is tried first.
     */
    @Unrecorded("recorded by the room that signs people in")
    public SignInResult signIn(String token, SignInAttempt attempt) {
        return signIn.attempt(
                find(token).map(link -> attempt.in(link.company())).orElse(attempt));
    }

    private static Optional<EmailAddress> address(PersonSummary person) {
        try {
            return Optional.of(new EmailAddress(person.email()));
        } catch (InvalidValue unreadable) {
            return Optional.empty();
        }
    }

    private Optional<Found> find(String token) {
        return TenantScope.everyone(() -> lookup.find(token));
    }

    private LinkState describe(Found link) {
        return CurrentActor.call(
                Actor.system(link.company()),
                () -> lookup.target(link)
                        .<LinkState>map(target -> {
                            UserId owner = target.owner();
                            return new LinkState.Open(
                                    target.name(),
                                    people.names(Set.of(owner)).getOrDefault(owner, ""),
                                    link.link().domain(),
                                    link.link().isTrusted(),
                                    targets.of(target.id()).ownPath());
                        })
                        .orElseGet(() -> new LinkState.Closed(Text.of("joining.join.unknown"))));
    }

    private Optional<Problem> refusal(Optional<Found> link, EmailAddress address) {
        if (link.isEmpty()) {
            return Optional.of(Problem.of("joining.join.unknown"));
        }
        return link.get()
                .link()
                .closed(clock.instant())
                .or(() -> withheld(link.get()))
                .map(why -> new Problem(why, null))
                .or(() -> link.get().link().refuses(Optional.of(address)).map(why -> new Problem(why, "email")));
    }

    /** Why such places cannot be used now: their feature is off for the company. */
    private Optional<Text> withheld(Found link) {
        return withheld.from(link.company()).contains(targets.of(link.target()).needed())
                ? Optional.of(Text.of("joining.join.withheld"))
                : Optional.empty();
    }

    private static JoinResult refused(Problem problem) {
        return new JoinResult.Refused(List.of(problem));
    }
}
