package io.croft.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.Scheduler;
import io.croft.access.Actor;
import io.croft.access.Role;
import io.croft.kernel.Text;
import io.croft.testing.As;
import io.croft.testing.CroftTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;

@CroftTest
class KilledProcessTest {

    private static final int ITEMS = 1200;
    private static final Duration STARTS_WITHIN = Duration.ofMinutes(3);
    private static final Duration TAKES_OVER_WITHIN = Duration.ofSeconds(12);

    @Autowired
    Jobs jobs;

    @Autowired
    Scheduler scheduler;

    @Autowired
    JdbcConnectionDetails database;

    @Autowired
    JdbcClient sql;

    private final Actor teacher = As.actor(Role.TEACHER, As.newCompany());
    private final String table = "test_mark_" + Long.toHexString(System.nanoTime());

    @BeforeEach
    void leaveTheWorkToOtherProcesses() {
        sql.sql("create table " + table
                        + " (id bigint auto_increment primary key, item varchar(50), process bigint, index (item))")
                .update();
        scheduler.pause();
    }

    @AfterEach
    void workAgain() {
        As.run(
                teacher,
                () -> jobs.list(JobFilter.open(), PageRequest.ofSize(10)).forEach(job -> jobs.cancel(job.id())));
        scheduler.resume();
        sql.sql("drop table " + table).update();
    }

    @Test
    void aJobWhoseProcessIsKilledAtAnyMomentMovesOnAndDoesEveryItemOnce() throws Exception {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        JobId job = As.call(
                teacher,
                () -> jobs.submit(new JobRequest(
                        MarkingHandler.KIND,
                        new MarkingHandler.Marks(table, ITEMS),
                        Text.verbatim("Leave marks"),
                        null,
                        null)));
        killAfter(50 + random.nextInt(300));
        killAfter(marks() + 1 + random.nextInt(300));
        int before = marks();
        Instant handedOver = Instant.now();
        scheduler.resume();
        await().atMost(TAKES_OVER_WITHIN).until(() -> marks() > before);
        assertThat(Duration.between(handedOver, Instant.now())).isLessThan(TAKES_OVER_WITHIN);
        await().atMost(Duration.ofSeconds(60)).until(() -> state(job) == JobState.SUCCEEDED);
        List<Integer> perItem = sql.sql("select count(*) from " + table + " group by item")
                .query(Integer.class)
                .list();
        assertThat(perItem).as("seed %d", seed).hasSize(ITEMS).allMatch(count -> count == 1);
        assertThat(sql.sql("select count(distinct process) from " + table)
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
    }

    private void killAfter(int enoughMarks) throws Exception {
        Process engine = EngineProcess.start(database);
        try {
            await().atMost(STARTS_WITHIN).pollInterval(Duration.ofMillis(20)).until(() -> marks() >= enoughMarks);
        } finally {
            engine.destroyForcibly();
        }
        assertThat(engine.waitFor(30, TimeUnit.SECONDS)).isTrue();
    }

    private int marks() {
        return sql.sql("select count(*) from " + table).query(Integer.class).single();
    }

    private JobState state(JobId job) {
        return As.call(teacher, () -> jobs.find(job)).orElseThrow().summary().state();
    }
}
