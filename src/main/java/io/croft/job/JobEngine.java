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
 * The scheduler behind jobs: db-scheduler over the table {@code job_schedule}. It lets each turn of a job run on exactly
 * one process. A process that gives no sign of life for half a minute is taken for dead and its turns start anew
 * elsewhere; the same installation started again takes them at once. Once a day, on one process, it deletes what is old.
 */
@Configuration(proxyBeanMethods = false)
class JobEngine {

    static final TaskDescriptor<ScheduledRun> TASK = TaskDescriptor.of("job", ScheduledRun.class);

    /** Above all jobs, however many somebody waits for: a start that comes late counts as missed. */
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

    /** Stands for the library's own answer about health, for which a scheduler that is not meant to start is down. */
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

    /** What the scheduler does after a run has come to this. */
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

    /** The engine itself failed, for want of the database or of memory: the longer that lasts, the less often it is tried. */
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
