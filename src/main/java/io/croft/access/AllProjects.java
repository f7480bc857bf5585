package io.croft.access;

import jakarta.persistence.EntityManager;
import java.util.UUID;
import java.util.function.Supplier;
import org.hibernate.Filter;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * Reads in all projects of the company in the session of somebody who sees only some: for Croft's own look at a thing on which the room
 * that asks has found another right, such as the seat that a machine belongs to. The company stays the session's.
 */
public final class AllProjects {

    private AllProjects() {}

    /** Runs a query that sees all projects; what it reads must not be kept beyond it by name or id. */
    public static <T extends @Nullable Object> T read(EntityManager entities, Supplier<T> query) {
        Session session = entities.unwrap(Session.class);
        Filter limit = session.getEnabledFilter(ProjectOwned.MEMBERS_ONLY);
        if (limit == null) {
            return query.get();
        }
        UUID member = (UUID) limit.getParameterValue(ProjectOwned.MEMBER);
        session.disableFilter(ProjectOwned.MEMBERS_ONLY);
        try {
            return query.get();
        } finally {
            session.enableFilter(ProjectOwned.MEMBERS_ONLY).setParameter(ProjectOwned.MEMBER, member);
        }
    }
}
