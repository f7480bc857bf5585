package io.croft.joining;

import io.croft.access.TenantId;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds a link by its secret in a transaction that ends before places are given, so that a request never holds two
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

    /** A link with its target and company. */
    record Found(InviteLink link, TenantId company, TargetId target) {}

    /** Searches all companies; the caller must have entered that scope. */
    Optional<Found> find(String token) {
        return links.findByHash(new LinkToken(token).hash()).map(link -> new Found(link, link.tenant(), link.target()));
    }

    /** The target of a link, read in its company. */
    Optional<JoinTarget> target(Found link) {
        return targets.describe(link.target());
    }
}
