package io.croft.job;

import com.github.kagkarlsson.scheduler.jdbc.MariaDBJdbcCustomization;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Lets the scheduler of this process see only jobs of no resource and those of resources whose leases it holds. */
final class LeasedJobs extends MariaDBJdbcCustomization {

    private final ResourceLeases leases;

    LeasedJobs(ResourceLeases leases) {
        super(true);
        this.leases = leases;
    }

    /** Adds to what the library asks; ids of resources are no text from outside. */
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
