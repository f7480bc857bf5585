package io.croft.access;

import jakarta.persistence.EntityManager;
import java.util.UUID;
import java.util.function.Supplier;
import org.hibernate.Filter;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * Switches off the project filter of a session for one query. For checks by Croft where the calling room has found
 * another right on the thing, for example on the seat that a machine belongs to. The filter by company stays on.
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
