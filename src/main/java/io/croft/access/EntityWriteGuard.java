package io.croft.access;

import io.croft.kernel.NativeSql;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import org.hibernate.event.spi.AbstractPreDatabaseOperationEvent;
import org.hibernate.event.spi.PreDeleteEvent;
import org.hibernate.event.spi.PreDeleteEventListener;
import org.hibernate.event.spi.PreInsertEvent;
import org.hibernate.event.spi.PreInsertEventListener;
import org.hibernate.event.spi.PreUpdateEvent;
import org.hibernate.event.spi.PreUpdateEventListener;

/**
 * Refuses to write an entity of a company when the session is bound to no company or to all, and to put one into a
 * project of which the person of the session is no member.
 */
@NativeSql
final class EntityWriteGuard implements PreInsertEventListener, PreUpdateEventListener, PreDeleteEventListener {

    private static final long serialVersionUID = 1L;

    @Override
    public boolean onPreInsert(PreInsertEvent event) {
        return check(event);
    }

    @Override
    public boolean onPreUpdate(PreUpdateEvent event) {
        return check(event);
    }

    @Override
    public boolean onPreDelete(PreDeleteEvent event) {
        return check(event);
    }

    private static boolean check(AbstractPreDatabaseOperationEvent event) {
        if (event.getEntity() instanceof TenantOwned) {
            Object session = event.getSession().getTenantIdentifierValue();
            if (!(session instanceof UUID tenant) || !isCompany(tenant)) {
                throw new WriteOutsideCompany(event.getPersister().getEntityName());
            }
        }
        if (event.getEntity() instanceof ProjectOwned owned
                && !owned.project().map(project -> seen(project, event)).orElse(true)) {
            throw new WriteOutsideProject(event.getPersister().getEntityName());
        }
        return false;
    }

    /**
     * Whether the person of the session is a member of the project. Reads the database, since memberships change during
     * a session.
     */
    private static boolean seen(ProjectId project, AbstractPreDatabaseOperationEvent event) {
        if (event.getSession().getEnabledFilter(ProjectOwned.MEMBERS_ONLY) == null) {
            return true;
        }
        Object member =
                event.getSession().getEnabledFilter(ProjectOwned.MEMBERS_ONLY).getParameterValue(ProjectOwned.MEMBER);
        return event.getSession().doReturningWork(connection -> isMember(connection, project, (UUID) member));
    }

    private static boolean isMember(Connection connection, ProjectId project, UUID person) throws SQLException {
        try (PreparedStatement question = connection.prepareStatement(
                "select 1 from access_object_right where object_id = ? and person_id = ?")) {
            question.setObject(1, project.value());
            question.setObject(2, person);
            return question.executeQuery().next();
        }
    }

    private static boolean isCompany(UUID tenant) {
        return !tenant.equals(TenantId.NOBODY.value()) && !tenant.equals(TenantScope.EVERYONE.value());
    }
}
