package io.croft.job;

import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.boot.autoconfigure.Jackson3Serializer;
import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerCustomizer;
import com.github.kagkarlsson.scheduler.serializer.Serializer;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The scheduler behind jobs: db-scheduler over the table {@code job_schedule}. It lets each turn of a job run on exactly
 * one process; a process that misses six heartbeats of a second is taken for dead and its turns start anew elsewhere.
 */
@Configuration(proxyBeanMethods = false)
class JobEngine {

    static final TaskDescriptor<Ticket> TASK = TaskDescriptor.of("job", Ticket.class);
    static final int INTERACTIVE = 100;
    static final int NORMAL = 0;

    private static final Duration AFTER_A_FAULT = Duration.ofSeconds(3);

    @Bean
    Task<Ticket> jobTask(JobRunner runner) {
        return Tasks.custom(TASK)
                .onDeadExecutionRevive()
                .onFailure((complete, operations) ->
                        operations.reschedule(complete, Instant.now().plus(AFTER_A_FAULT)))
                .execute((instance, context) -> {
                    boolean over = runner.run(
                            instance.getData(),
                            () -> context.getSchedulerState().isShuttingDown());
                    return over
                            ? new CompletionHandler.OnCompleteRemove<>()
                            : (complete, operations) -> operations.reschedule(complete, Instant.now());
                });
    }

    @Bean
    DbSchedulerCustomizer jobScheduler(@Value("${db-scheduler.threads}") int threads) {
        return new DbSchedulerCustomizer() {

            @Override
            public Optional<SchedulerName> schedulerName() {
                return Optional.of(new SchedulerName.Fixed(processName()));
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

    /** Unlike any other process's, also on the same machine or in another container with the same process id. */
    private static String processName() {
        return ProcessHandle.current().pid() + "-"
                + Long.toHexString(ThreadLocalRandom.current().nextLong());
    }
}
