package io.croft.lab.rest;

import io.croft.access.UserId;
import io.croft.joining.Approvals;
import io.croft.joining.InviteLinks;
import io.croft.joining.LinkDetails;
import io.croft.joining.LinkRules;
import io.croft.joining.PersonAsking;
import io.croft.joining.PersonWaiting;
import io.croft.joining.TargetId;
import io.croft.kernel.MailDomain;
import io.croft.kernel.NotFound;
import io.croft.kernel.Problem;
import io.croft.lab.ClassId;
import io.croft.rest.Fields;
import io.croft.rest.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The invite link of a class, requests for approval and the waiting line. */
@RestController
@RequestMapping("/api/v1/classes/{id}")
class ClassLinkController {

    private static final long MOST_SECONDS = Duration.ofDays(3650).toSeconds();

    private final InviteLinks links;
    private final Approvals approvals;

    ClassLinkController(InviteLinks links, Approvals approvals) {
        this.links = links;
        this.approvals = approvals;
    }

    /**
     * Rules of the link.
     *
     * @param lifetimeSeconds from now on; null for ever
     * @param maxUses null for no limit
     * @param domain the required mail domain; null for any
     * @param trusted whether people join without an approval; null for true
     */
    record RulesRequest(
            @Nullable Long lifetimeSeconds,
            @Nullable Integer maxUses,
            @Nullable String domain,
            @Nullable Boolean trusted) {

        LinkRules rules() {
            Fields fields = new Fields();
            MailDomain from = fields.optional("domain", domain, MailDomain::new);
            if (maxUses != null && maxUses < 1) {
                fields.refuse(Problem.at("maxUses", "rest.unreadable"));
            }
            if (lifetimeSeconds != null && (lifetimeSeconds < 1 || lifetimeSeconds > MOST_SECONDS)) {
                fields.refuse(Problem.at("lifetimeSeconds", "rest.unreadable"));
            }
            fields.check();
            return new LinkRules(
                    Optional.ofNullable(lifetimeSeconds).map(Duration::ofSeconds),
                    maxUses,
                    from,
                    Objects.requireNonNullElse(trusted, true));
        }
    }

    /** A link; its path is relative to the address of Croft. */
    record LinkAnswer(
            String path,
            boolean open,
            @Nullable String closed,
            @Nullable Instant expiresAt,
            @Nullable Integer maxUses,
            int uses,
            @Nullable String domain,
            boolean trusted) {

        static LinkAnswer of(LinkDetails link) {
            return new LinkAnswer(
                    link.path(),
                    link.open(),
                    Words.ofNullable(link.closed()),
                    link.expiresAt(),
                    link.maxUses(),
                    link.uses(),
                    link.domain(),
                    link.trusted());
        }

        @Override
        public String toString() {
            return "LinkAnswer[***]";
        }
    }

    /** People by their ids. */
    record PeopleRequest(@Nullable List<UUID> people) {

        List<UserId> ids() {
            return Objects.requireNonNullElse(people, List.<UUID>of()).stream()
                    .map(UserId::new)
                    .toList();
        }
    }

    record AskingAnswer(UUID person, String name, String email, boolean emailGiven, Instant since) {

        static AskingAnswer of(PersonAsking one) {
            return new AskingAnswer(one.person().value(), one.name(), one.email(), one.emailGiven(), one.since());
        }
    }

    record WaitingAnswer(UUID person, String name, Instant since) {

        static WaitingAnswer of(PersonWaiting one) {
            return new WaitingAnswer(one.person().value(), one.name(), one.since());
        }
    }

    /** How many were answered. */
    record Answered(int people) {}

    @GetMapping("/link")
    LinkAnswer link(@PathVariable UUID id) {
        return links.find(target(id))
                .map(LinkAnswer::of)
                .orElseThrow(() -> new NotFound("There is no link of class " + id));
    }

    @PutMapping("/link")
    LinkAnswer change(@PathVariable UUID id, @RequestBody RulesRequest body) {
        return LinkAnswer.of(links.change(target(id), body.rules()));
    }

    /** Replaces the secret of the link; the former one stops working. */
    @PostMapping("/link/renew")
    LinkAnswer renew(@PathVariable UUID id) {
        return LinkAnswer.of(links.renew(target(id)));
    }

    @PostMapping("/link/switch-off")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void switchOff(@PathVariable UUID id) {
        links.switchOff(target(id));
    }

    @PostMapping("/link/switch-on")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void switchOn(@PathVariable UUID id) {
        links.switchOn(target(id));
    }

    @GetMapping("/asking")
    List<AskingAnswer> asking(@PathVariable UUID id) {
        return approvals.asking(target(id)).stream().map(AskingAnswer::of).toList();
    }

    @GetMapping("/waiting")
    List<WaitingAnswer> waiting(@PathVariable UUID id) {
        return approvals.waiting(target(id)).stream().map(WaitingAnswer::of).toList();
    }

    @PostMapping("/asking/approve")
    Answered approve(@PathVariable UUID id, @RequestBody PeopleRequest body) {
        return new Answered(approvals.approve(target(id), body.ids()));
    }

    @PostMapping("/asking/refuse")
    Answered refuse(@PathVariable UUID id, @RequestBody PeopleRequest body) {
        return new Answered(approvals.refuse(target(id), body.ids()));
    }

    private static TargetId target(UUID id) {
        return new ClassId(id).target();
    }
}
