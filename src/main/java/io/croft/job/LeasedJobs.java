package io.croft.job;

import com.github.kagkarlsson.scheduler.jdbc.MariaDBJdbcCustomization;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Limits the query of the scheduler to jobs without a resource and those of resources whose leases this process holds.
 */
final class LeasedJobs extends MariaDBJdbcCustomization {

    private final ResourceLeases leases;

    LeasedJobs(ResourceLeases leases) {
        super(true);
        this.leases = leases;
    }

    /** Adds the condition to the query of the library; the ids are generated, so they need no escaping. */
    @Override
    public String createSelectDueQuery(String tableName, int limit, String andCondition, boolean orderByPriority) {
        return super.createSelectDueQuery(tableName, limit, andCondition + condition(leases.held()), orderByPriority);
    }

    private static String condition(Set<UUID> held) {
        return held.isEmpty()
                ? " and resource is null "
                : held.stream()
                        .map(resource -> "'" + resource + "'")
                        .collect(Collectors.joining(", ", " and (resource is null or resource in (", ")) "));
    }
}
