package io.croft.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import io.croft.testing.CroftTest;
import java.time.Instant;
import java.util.TimeZone;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The engine keeps when a turn is due, whatever the clocks of the process' zone do at that hour. */
@CroftTest
class OddHoursTest {

    @Autowired
    JobSchedule schedule;

    @Autowired
    Scheduler scheduler;

    @Autowired
    JdbcClient sql;

    private final ScheduledRun ticket = new ScheduledRun(UUID.randomUUID(), UUID.randomUUID(), 1);
    private TimeZone before = TimeZone.getDefault();

    @BeforeEach
    void where() {
        before = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
    }

    @AfterEach
    void back() {
        TimeZone.setDefault(before);
        sql.sql("delete from job_schedule where task_instance = ?")
                .param(ticket.instance())
                .update();
    }

    @ParameterizedTest
    @CsvSource({
        "2027-03-14T07:30:00.123456Z, 2027-03-14 07:30:00.123456",
        "2027-11-07T05:30:00Z, 2027-11-07 05:30:00.000000",
        "2027-11-07T06:30:00Z, 2027-11-07 06:30:00.000000"
    })
    void anHourThatClocksLeaveOutOrRepeatIsKeptAsItIs(Instant due, String written) {
        schedule.add(ticket, due, false, null);

        assertThat(sql.sql("select cast(execution_time as char) from job_schedule where task_instance = ?")
                        .param(ticket.instance())
                        .query(String.class)
                        .single())
                .isEqualTo(written);
        assertThat(scheduler.getScheduledExecution(TaskInstanceId.of(JobEngine.TASK.getTaskName(), ticket.instance())))
                .hasValueSatisfying(kept -> assertThat(kept.getExecutionTime()).isEqualTo(due));
    }
}
