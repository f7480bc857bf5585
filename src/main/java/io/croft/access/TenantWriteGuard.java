package io.croft.access;

import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hibernate.SharedSessionContract;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.resource.jdbc.spi.StatementInspector;
import org.jspecify.annotations.Nullable;
import org.springframework.orm.jpa.EntityManagerHolder;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Refuses SQL that writes tables of companies unless the session belongs to one company and the scope in force is the
 * same one. Hibernate keeps the company that was in force when the transaction began, so a scope entered later would
 * change the scope but not the session. The table is parsed from the SQL that Hibernate generated.
 */
final class TenantWriteGuard implements StatementInspector {

    private static final long serialVersionUID = 1L;
    private static final Pattern WRITE = Pattern.compile(
            "\\s*(?:insert\\s+(?:ignore\\s+)?into|update|delete(?:\\s+\\w+)?\\s+from)\\s+`?(\\w+)`?.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private volatile Set<String> owned = Set.of();

    void learnTables(SessionFactoryImplementor sessions) {
        Set<String> tables = new HashSet<>();
        sessions.getMappingMetamodel().forEachEntityDescriptor(entity -> {
            if (TenantOwned.class.isAssignableFrom(entity.getMappedClass())) {
                tables.add(entity.getIdentifierTableName().toLowerCase(Locale.ROOT));
            }
        });
        owned = Set.copyOf(tables);
    }

    @Override
    public @Nullable String inspect(String sql) {
        Matcher write = WRITE.matcher(sql);
        if (write.matches()
                && owned.contains(write.group(1).toLowerCase(Locale.ROOT))
                && !(TenantScope.writable().isPresent()
                        && TenantScope.writable().equals(sessionsCompany()))) {
            throw new WriteOutsideCompany(write.group(1));
        }
        return null;
    }

    /** The company by which the session of the current transaction filters; empty without a transaction. */
    private static Optional<TenantId> sessionsCompany() {
        return TransactionSynchronizationManager.getResourceMap().values().stream()
                .filter(EntityManagerHolder.class::isInstance)
                .map(holder -> ((EntityManagerHolder) holder).getEntityManager())
                .map(entities -> entities.unwrap(SharedSessionContract.class).getTenantIdentifierValue())
                .filter(UUID.class::isInstance)
                .map(tenant -> new TenantId((UUID) tenant))
                .findFirst();
    }
}
