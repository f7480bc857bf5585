package io.croft.people.rest;

import io.croft.access.CurrentActor;
import io.croft.access.Role;
import io.croft.access.TenantId;
import io.croft.access.UserId;
import io.croft.kernel.EmailAddress;
import io.croft.kernel.Problem;
import io.croft.people.DisplayName;
import io.croft.people.InvitationLink;
import io.croft.people.Invitations;
import io.croft.people.InvitePerson;
import io.croft.people.InviteResult;
import io.croft.people.People;
import io.croft.people.PersonNotFound;
import io.croft.people.PersonStatus;
import io.croft.people.PersonSummary;
import io.croft.rest.Fields;
import io.croft.rest.Refusal;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Inviting people: a link each, shown when it is made and never again. */
@RestController
@RequestMapping("/api/v1/people")
class InvitationsController {

    private final Invitations invitations;
    private final People people;

    InvitationsController(Invitations invitations, People people) {
        this.invitations = invitations;
        this.people = people;
    }

    /** Whom to invite; into the company the call works in when none is named. */
    record InviteRequest(
            @Nullable String email,
            @Nullable String name,
            @Nullable String role,
            @Nullable String company) {}

    /** A link; its path is relative to the address of Croft. */
    record LinkAnswer(UUID person, String path, Instant expiresAt, boolean mailed) {

        static LinkAnswer of(InvitationLink link) {
            return new LinkAnswer(link.person().value(), link.path(), link.expiresAt(), link.mailed());
        }

        @Override
        public String toString() {
            return "LinkAnswer[***]";
        }
    }

    @PostMapping
    ResponseEntity<LinkAnswer> invite(@RequestBody InviteRequest body) {
        Fields fields = new Fields();
        EmailAddress email = fields.required("email", body.email(), EmailAddress::new);
        DisplayName name = fields.required("name", body.name(), DisplayName::new);
        Role role = fields.required("role", body.role(), text -> Role.valueOf(text.toUpperCase(Locale.ROOT)));
        TenantId company = fields.optional("company", body.company(), text -> new TenantId(UUID.fromString(text)));
        fields.check();
        InvitePerson wanted = new InvitePerson(
                Objects.requireNonNull(email),
                Objects.requireNonNull(name),
                Objects.requireNonNull(role),
                company == null ? CurrentActor.require().company() : company);
        return switch (invitations.invite(wanted)) {
            case InviteResult.Invited invited ->
                ResponseEntity.created(
                                URI.create("/api/v1/people/" + invited.link().person()))
                        .body(LinkAnswer.of(invited.link()));
            case InviteResult.Refused refused -> throw Refusal.of(refused.problems());
        };
    }

    /** The roles the caller may give in a company, the most common first. */
    @GetMapping("/roles")
    List<String> roles(@RequestParam(required = false) @Nullable UUID company) {
        TenantId where = company == null ? CurrentActor.require().company() : new TenantId(company);
        return invitations.rolesFor(where).stream().map(Role::name).toList();
    }

    /** Makes a new link for a person who has not accepted yet; the old one stops working. */
    @PostMapping("/{id}/invitation")
    LinkAnswer resend(@PathVariable UUID id) {
        return LinkAnswer.of(invitations.resend(requireInvited(id)));
    }

    /** Withdraws an invitation and deletes its person. */
    @DeleteMapping("/{id}/invitation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable UUID id) {
        invitations.revoke(requireInvited(id));
    }

    private UserId requireInvited(UUID id) {
        UserId person = new UserId(id);
        PersonSummary known = people.find(person).orElseThrow(() -> new PersonNotFound(person));
        if (!invitations.rolesFor(known.company()).contains(known.role())) {
            throw new PersonNotFound(person);
        }
        if (known.status() != PersonStatus.INVITED) {
            throw Refusal.with(HttpStatus.CONFLICT, Problem.of("people.api.accepted", known.name()));
        }
        return person;
    }
}
