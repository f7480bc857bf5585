package io.croft.lab;

import io.croft.access.TenantId;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds the invite a link's secret belongs to, in a transaction of its own that is over before seats are handed out;
 * so nobody holds two connections.
 */
@Component
@Transactional(readOnly = true)
class InviteLookup {

    private final InviteRepository invites;
    private final LabClassRepository labClasses;

    InviteLookup(InviteRepository invites, LabClassRepository labClasses) {
        this.invites = invites;
        this.labClasses = labClasses;
    }

    /** A link with the class and company it leads to. */
    record Link(Invite invite, TenantId company, ClassId labClass) {}

    /** Looks across all companies: the caller enters the scope for that first. */
    Optional<Link> find(String token) {
        return invites.findByHash(new InviteToken(token).hash())
                .map(invite -> new Link(invite, invite.tenant(), invite.labClass()));
    }

    /** The class a link leads to, inside its company. */
    Optional<LabClass> labClass(Link link) {
        return labClasses.findById(link.labClass());
    }
}
