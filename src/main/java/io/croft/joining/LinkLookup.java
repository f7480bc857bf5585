package io.croft.joining;

import io.croft.access.TenantId;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds what a link's secret belongs to, in a transaction of its own that is over before places are handed out; so nobody holds two
 * connections.
 */
@Component
@Transactional(readOnly = true)
class LinkLookup {

    private final InviteLinkRepository links;
    private final Targets targets;

    LinkLookup(InviteLinkRepository links, Targets targets) {
        this.links = links;
        this.targets = targets;
    }

    /** A link with the target and company it leads to. */
    record Found(InviteLink link, TenantId company, TargetId target) {}

    /** Looks across all companies: the caller enters the scope for that first. */
    Optional<Found> find(String token) {
        return links.findByHash(new LinkToken(token).hash()).map(link -> new Found(link, link.tenant(), link.target()));
    }

    /** The target a link leads to, inside its company. */
    Optional<JoinTarget> target(Found link) {
        return targets.describe(link.target());
    }
}
