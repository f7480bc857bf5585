package io.croft.joining;

import io.croft.vault.Vault;
import java.time.Clock;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The invite link of a target, for whoever manages it. Changes throw {@link TargetNotFound} when the target does not
 * exist or the actor does not manage it.
 */
@Service
@Transactional
@PreAuthorize("hasAuthority('join.manage')")
public class InviteLinks {

    private final InviteLinkRepository links;
    private final JoinRequestRepository requests;
    private final Targets targets;
    private final JoinActivity activity;
    private final Vault vault;
    private final Clock clock;

    InviteLinks(
            InviteLinkRepository links,
            JoinRequestRepository requests,
            Targets targets,
            JoinActivity activity,
            Vault vault,
            Clock clock) {
        this.links = links;
        this.requests = requests;
        this.targets = targets;
        this.activity = activity;
        this.vault = vault;
        this.clock = clock;
    }

    /** The link; empty when the target does not exist or the actor does not manage it. */
    @Transactional(readOnly = true)
    public Optional<LinkDetails> find(TargetId target) {
        return targets.isManaged(target) ? links.findByTarget(target.value()).map(this::details) : Optional.empty();
    }

    /**
     * Replaces the secret under the same rules. The former one stops working; refused people may ask again with the new
     * one.
     */
    public LinkDetails renew(TargetId target) {
        var link = require(target);
        var token = LinkToken.next();
        link.renew(token.hash(), vault.seal(token.secret(), link.place()), clock.instant());
        requests.forgetRefused(target.value());
        activity.renewed(link);
        return details(link);
    }

    /** Replaces the rules, with the lifetime counted from now; the secret stays the same. */
    public LinkDetails change(TargetId target, LinkRules rules) {
        var link = require(target);
        link.change(rules, clock.instant());
        activity.changed(link, rules);
        return details(link);
    }

    /** Disables the link until it is switched on. */
    public void switchOff(TargetId target) {
        var link = require(target);
        link.switchOff();
        activity.switchedOff(link);
    }

    /** Enables the link within its rules. */
    public void switchOn(TargetId target) {
        var link = require(target);
        link.switchOn();
        activity.switchedOn(link);
    }

    private InviteLink require(TargetId target) {
        targets.requireManaged(target);
        return links.hold(target.value()).orElseThrow(() -> new TargetNotFound(target));
    }

    private LinkDetails details(InviteLink link) {
        return new LinkDetails(
                "join/" + vault.open(link.token(), link.place()).reveal(),
                link.isOpen(),
                link.closed(clock.instant()).orElse(null),
                link.expiresAt(),
                link.maxUses(),
                link.uses(),
                link.domain(),
                link.isTrusted());
    }
}
