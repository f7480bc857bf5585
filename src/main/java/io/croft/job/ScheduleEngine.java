package io.croft.job;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wakes schedules at their time, in one process. */
@Configuration(proxyBeanMethods = false)
class ScheduleEngine {

    static final TaskDescriptor<ScheduleTurn> TASK = TaskDescriptor.of("schedule", ScheduleTurn.class);

    @Bean
    Task<ScheduleTurn> scheduleTask(ScheduleRuns runs) {
        return Tasks.custom(TASK)
                .onDeadExecutionRevive()
                .onFailure(JobEngine::again)
                .execute((instance, _) -> JobEngine.after(runs.run(instance.getData())));
    }
}
