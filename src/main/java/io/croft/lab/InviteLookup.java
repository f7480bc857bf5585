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
    private final CourseRepository courses;

    InviteLookup(InviteRepository invites, CourseRepository courses) {
        this.invites = invites;
        this.courses = courses;
    }

    /** A link with the class and company it leads to. */
    record Link(Invite invite, TenantId company, ClassId course) {}

    /** Looks across all companies: the caller enters the scope for that first. */
    Optional<Link> find(String token) {
        return invites.findByHash(new InviteToken(token).hash())
                .map(invite -> new Link(invite, invite.tenant(), invite.course()));
    }

    /** The class a link leads to, inside its company. */
    Optional<Course> course(Link link) {
        return courses.findById(link.course());
    }
}
