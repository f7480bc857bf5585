package io.croft.job;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.boot.autoconfigure.Jackson3Serializer;
import com.github.kagkarlsson.scheduler.jdbc.AutodetectJdbcCustomization;
import io.croft.kernel.NativeSql;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.util.function.SingletonSupplier;

/**
 * Adds turns of jobs and schedules to the scheduler on the connection of the transaction of the caller, and wakes the
 * scheduler after the commit.
 */
@NativeSql
@Component
class JobSchedule {

    private final Supplier<SchedulerClient> client;
    private final ObjectProvider<Scheduler> scheduler;
    private final JdbcClient sql;
    private final ResourceLeases leases;

    JobSchedule(
            DataSource database,
            JdbcClient sql,
            ResourceLeases leases,
            @Value("${db-scheduler.table-name}") String table,
            ObjectProvider<Scheduler> scheduler) {
        this.client = SingletonSupplier.of(() -> client(new TransactionAwareDataSourceProxy(database), table));
        this.scheduler = scheduler;
        this.sql = sql;
        this.leases = leases;
    }

    private static SchedulerClient client(DataSource database, String table) {
        return SchedulerClient.Builder.create(database)
                .tableName(table)
                .serializer(new Jackson3Serializer())
                .enablePriority()
                .jdbcCustomization(new AutodetectJdbcCustomization(database, true))
                .build();
    }

    /** Adds a turn of a job; one with a resource runs in the process that holds its lease. */
    void add(ScheduledRun ticket, Instant due, boolean interactive, @Nullable UUID resource) {
        client.get()
                .scheduleIfNotExists(JobEngine.TASK
                        .instance(ticket.instance())
                        .data(ticket)
                        .priority(interactive ? JobEngine.INTERACTIVE : JobEngine.NORMAL)
                        .scheduledTo(due));
        if (resource != null) {
            sql.sql("update job_schedule set resource = ? where task_name = ? and task_instance = ?")
                    .params(resource.toString(), JobEngine.TASK.getTaskName(), ticket.instance())
                    .update();
        }
        afterCommit(() -> {
            if (resource != null) {
                leases.request(resource);
            }
            scheduler.getObject().triggerCheckForDueExecutions();
        });
    }

    /** Adds a wake-up of a schedule. */
    void add(ScheduleTurn ticket, Instant due) {
        client.get()
                .scheduleIfNotExists(ScheduleEngine.TASK
                        .instance(ticket.instance())
                        .data(ticket)
                        .priority(JobEngine.SCHEDULES)
                        .scheduledTo(due));
        afterCommit(() -> scheduler.getObject().triggerCheckForDueExecutions());
    }

    private static void afterCommit(Runnable wake) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            wake.run();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                wake.run();
            }
        });
    }
}
