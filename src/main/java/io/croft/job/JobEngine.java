package io.croft.job;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.boot.actuator.DbSchedulerHealthIndicator;
import com.github.kagkarlsson.scheduler.boot.autoconfigure.Jackson3Serializer;
import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerCustomizer;
import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerStarter;
import com.github.kagkarlsson.scheduler.jdbc.JdbcCustomization;
import com.github.kagkarlsson.scheduler.serializer.Serializer;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import io.croft.database.Installation;
import io.croft.database.ProcessRole;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The scheduler of jobs: db-scheduler with the table {@code job_schedule}. Each turn of a job runs in exactly one
 * process. A process without heartbeats for half a minute counts as dead and its turns start again elsewhere; the same
 * data directory started again takes them at once. Once a day, in one process, old rows are deleted.
 */
@Configuration(proxyBeanMethods = false)
class JobEngine {

    static final TaskDescriptor<ScheduledRun> TASK = TaskDescriptor.of("job", ScheduledRun.class);

    /** Priority above all jobs: a schedule that starts late counts as missed. */
    static final int SCHEDULES = 200;

    static final int INTERACTIVE = 100;
    static final int NORMAL = 0;

    private static final LocalTime PURGE_AT = LocalTime.of(3, 41);
    private static final Duration AFTER_A_FAULT = Duration.ofSeconds(3);
    private static final int MOST_DOUBLINGS = 4;

    @Bean
    Task<ScheduledRun> jobTask(JobRunner runner) {
        return Tasks.custom(TASK)
                .onDeadExecutionRevive()
                .onFailure(JobEngine::again)
                .execute((instance, context) -> after(runner.run(
                        instance.getData(), () -> context.getSchedulerState().isShuttingDown())));
    }

    /** A process that only serves people runs no jobs. */
    @Bean
    @ConditionalOnProperty(name = "croft.role", havingValue = "web")
    DbSchedulerStarter noJobs() {
        return () -> {};
    }

    /**
     * Replaces the health indicator of the library, which reports a scheduler that is intentionally not started as
     * down.
     */
    @Bean
    HealthIndicator dbScheduler(Scheduler scheduler, @Value("${croft.role:both}") ProcessRole role) {
        return role.works()
                ? new DbSchedulerHealthIndicator(scheduler)
                : () -> Health.up().withDetail("state", "web").build();
    }

    @Bean
    Task<Void> purgeTask(Purging purging) {
        return Tasks.recurring("purge", Schedules.daily(ZoneOffset.UTC, PURGE_AT))
                .execute((_, context) ->
                        purging.run(() -> context.getSchedulerState().isShuttingDown()));
    }

    /** What the scheduler does after this outcome. */
    static <T> CompletionHandler<T> after(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Over() -> new CompletionHandler.OnCompleteRemove<>();
            case Outcome.Lost() -> (_, _) -> {};
            case Outcome.Again(Duration delay) ->
                (complete, operations) ->
                        operations.reschedule(complete, Instant.now().plus(delay));
        };
    }

    static <T> void again(ExecutionComplete complete, ExecutionOperations<T> operations) {
        operations.reschedule(complete, Instant.now().plus(patience(complete)));
    }

    /** The delay after a failure of the engine itself, for example without a database; grows with each failure. */
    private static Duration patience(ExecutionComplete complete) {
        int before = Math.min(complete.getExecution().consecutiveFailures, MOST_DOUBLINGS);
        return AFTER_A_FAULT.multipliedBy(1L << before);
    }

    @Bean
    @DependsOnDatabaseInitialization
    DbSchedulerCustomizer jobScheduler(
            @Value("${db-scheduler.threads}") int threads,
            EngineConnections connections,
            Installation installation,
            ResourceLeases leases,
            SerialKeys turns) {
        turns.free(installation, Instant.now());
        return new DbSchedulerCustomizer() {

            @Override
            public Optional<SchedulerName> schedulerName() {
                return Optional.of(new SchedulerName.Fixed(installation.process()));
            }

            @Override
            public Optional<DataSource> dataSource() {
                return Optional.of(connections.pool());
            }

            @Override
            public Optional<JdbcCustomization> jdbcCustomization() {
                return Optional.of(new LeasedJobs(leases));
            }

            @Override
            public Optional<Serializer> serializer() {
                return Optional.of(new Jackson3Serializer());
            }

            @Override
            public Optional<ExecutorService> executorService() {
                return Optional.of(Executors.newFixedThreadPool(
                        threads, Thread.ofVirtual().name("job-", 0).factory()));
            }
        };
    }
}
