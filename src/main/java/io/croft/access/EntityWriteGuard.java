package io.croft.access;

import java.util.UUID;
import org.hibernate.event.spi.AbstractPreDatabaseOperationEvent;
import org.hibernate.event.spi.PreDeleteEvent;
import org.hibernate.event.spi.PreDeleteEventListener;
import org.hibernate.event.spi.PreInsertEvent;
import org.hibernate.event.spi.PreInsertEventListener;
import org.hibernate.event.spi.PreUpdateEvent;
import org.hibernate.event.spi.PreUpdateEventListener;

/** Refuses to write a company's entity in a session of nobody or of everyone. */
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
        return false;
    }

    private static boolean isCompany(UUID tenant) {
        return !tenant.equals(TenantId.NOBODY.value()) && !tenant.equals(TenantScope.EVERYONE.value());
    }
}
