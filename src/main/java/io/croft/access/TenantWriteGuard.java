package io.croft.access;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.resource.jdbc.spi.StatementInspector;
import org.jspecify.annotations.Nullable;

/** Refuses bulk statements on companies' tables where no company is entered; reads the table out of the SQL that Hibernate made. */
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
                && TenantScope.writable().isEmpty()) {
            throw new WriteOutsideCompany(write.group(1));
        }
        return null;
    }
}
