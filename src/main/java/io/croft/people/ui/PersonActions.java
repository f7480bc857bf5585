package io.croft.people.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.croft.access.CurrentActor;
import io.croft.access.Role;
import io.croft.access.TenantId;
import io.croft.kernel.Problem;
import io.croft.people.Invitations;
import io.croft.people.People;
import io.croft.people.PersonStatus;
import io.croft.people.PersonSummary;
import io.croft.people.Profiles;
import io.croft.shell.PublicAddress;
import io.croft.uikit.Buttons;
import io.croft.uikit.ConfirmDialog;
import io.croft.uikit.Icons;
import io.croft.uikit.MoreMenu;
import io.croft.uikit.Texts;
import io.croft.uikit.Toasts;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;

/** What can be done to one person, under "…"; nothing to oneself. */
@SpringComponent
class PersonActions {

    private final People people;
    private final Profiles profiles;
    private final Invitations invitations;
    private final PublicAddress address;
    private final ObjectProvider<PersonAction> others;

    PersonActions(
            People people,
            Profiles profiles,
            Invitations invitations,
            PublicAddress address,
            ObjectProvider<PersonAction> others) {
        this.others = others;
        this.address = address;
        this.profiles = profiles;
        this.people = people;
        this.invitations = invitations;
    }

    /** Asks whom to invite into a company. */
    void invite(TenantId company, Runnable done) {
        new InviteDialog(invitations, address, company, done).open();
    }

    /** Leads to the permission profiles of a company. */
    Component profiles(TenantId company) {
        return Buttons.secondary(
                Texts.get("people.profiles.title"),
                Icons.SHIELD,
                () -> UI.getCurrentOrThrow().navigate(ProfilePaths.of(company)));
    }

    Component of(PersonSummary person, Runnable done) {
        if (person.id().equals(CurrentActor.require().id())) {
            return new Span();
        }
        MoreMenu menu = new MoreMenu();
        if (person.role() != Role.SUPER_ADMIN) {
            menu.action(
                    Texts.get("people.profile.give"),
                    Icons.SHIELD,
                    () -> new GiveProfileDialog(profiles, person, done).open());
        }
        others.stream()
                .filter(other -> other.offeredTo(CurrentActor.require(), person))
                .forEach(other -> menu.action(other.label(), other.icon(), () -> other.open(person)));
        return switch (person.status()) {
            case INVITED ->
                menu.action(Texts.get("people.invite.resend"), Icons.LINK_2, () -> resend(person))
                        .danger(Texts.get("people.invite.revoke"), Icons.TRASH_2, () -> revoke(person, done));
            case ACTIVE -> menu.danger(Texts.get("people.person.disable"), Icons.BAN, () -> disable(person, done));
            case DISABLED ->
                menu.action(Texts.get("people.person.enable"), Icons.CIRCLE_CHECK, () -> enable(person, done));
        };
    }

    /** Asks, and disables those of the chosen people who can sign in; never oneself. */
    void disable(Collection<PersonSummary> chosen, Runnable done) {
        List<PersonSummary> wanted = chosen.stream()
                .filter(person -> !person.id().equals(CurrentActor.require().id()))
                .filter(person -> person.status() == PersonStatus.ACTIVE)
                .toList();
        if (wanted.isEmpty()) {
            Toasts.failure(Texts.get("people.disable.nobody"));
            return;
        }
        String names = wanted.stream().map(PersonSummary::name).sorted().collect(Collectors.joining(", "));
        new ConfirmDialog(
                        Texts.get("people.disable.title", wanted.size()),
                        Texts.get("people.disable.text", names),
                        Texts.get("people.person.disable"),
                        () -> {
                            wanted.forEach(this::disabled);
                            done.run();
                        })
                .danger()
                .open();
    }

    private void resend(PersonSummary person) {
        InvitationLinkDialog.open(address, person.name(), invitations.resend(person.id()));
    }

    private void revoke(PersonSummary person, Runnable done) {
        new ConfirmDialog(
                        Texts.get("people.invite.revoke.title", person.name()),
                        Texts.get("people.invite.revoke.text"),
                        Texts.get("people.invite.revoke"),
                        () -> {
                            invitations.revoke(person.id());
                            Toasts.success(Texts.get("people.invite.revoked", person.name()));
                            done.run();
                        })
                .danger()
                .open();
    }

    private void disable(PersonSummary person, Runnable done) {
        new ConfirmDialog(
                        Texts.get("people.person.disable.title", person.name()),
                        Texts.get("people.person.disable.text", person.name()),
                        Texts.get("people.person.disable"),
                        () -> {
                            if (disabled(person)) {
                                Toasts.success(Texts.get("people.person.disabled", person.name()));
                            }
                            done.run();
                        })
                .danger()
                .open();
    }

    private boolean disabled(PersonSummary person) {
        Optional<Problem> refusal = people.disable(person.id());
        refusal.ifPresent(problem -> Toasts.failure(problem.text()));
        return refusal.isEmpty();
    }

    private void enable(PersonSummary person, Runnable done) {
        people.enable(person.id());
        Toasts.success(Texts.get("people.person.enabled", person.name()));
        done.run();
    }
}
