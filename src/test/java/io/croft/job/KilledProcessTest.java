package io.croft.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.Scheduler;
import io.croft.access.Actor;
import io.croft.access.Role;
import io.croft.kernel.Text;
import io.croft.testing.As;
import io.croft.testing.CroftTest;
import java.nio.file.Path;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;

@CroftTest
class KilledProcessTest {

    private static final Duration SHORT = Duration.ofMillis(20);
    private static final Duration STARTS_WITHIN = Duration.ofMinutes(3);
    private static final Duration TAKES_OVER_WITHIN = Duration.ofSeconds(12);

    /** How soon another installation takes a process for dead here; half a minute otherwise. */
    private static final List<String> IMPATIENT = List.of(
            "--db-scheduler.heartbeat-interval=300ms",
            "--db-scheduler.missed-heartbeats-limit=4",
            "--db-scheduler.polling-interval=100ms",
            "--spring.datasource.hikari.connection-init-sql=set session idle_transaction_timeout = 1");

    @Autowired
    Jobs jobs;

    @Autowired
    Scheduler scheduler;

    @Autowired
    JdbcConnectionDetails database;

    @Autowired
    JdbcClient sql;

    @TempDir
    Path folder;

    private final Actor teacher = As.actor(Role.TEACHER, As.newCompany());
    private final String table = "test_mark_" + Long.toHexString(System.nanoTime());
    private final String gate = table + MarkingHandler.GATE;

    @BeforeEach
    void leaveTheWorkToOtherProcesses() {
        for (String each : List.of(table, gate)) {
            sql.sql("create table " + each
                            + " (id bigint auto_increment primary key, item varchar(50), process bigint, index (item))")
                    .update();
        }
        scheduler.pause();
    }

    @AfterEach
    void workAgain() {
        As.run(
                teacher,
                () -> jobs.list(JobFilter.open(), PageRequest.ofSize(10)).forEach(job -> jobs.cancel(job.id())));
        scheduler.resume();
        sql.sql("drop table " + table + ", " + gate).update();
    }

    @Test
    void aJobWhoseProcessIsKilledAtAnyMomentMovesOnAndDoesEveryItemOnce() throws Exception {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        JobId job = submit(1200);
        killAfter(50 + random.nextInt(300));
        killAfter(marks() + 1 + random.nextInt(300));
        int before = marks();
        Process other = EngineProcess.start(database, folder.resolve("other"), IMPATIENT);
        try {
            await().atMost(STARTS_WITHIN).until(() -> marks() > before);
            await().atMost(Duration.ofSeconds(60)).until(() -> state(job) == JobState.SUCCEEDED);
        } finally {
            kill(other);
        }
        everyItemOnce(1200, seed);
        assertThat(processes()).isEqualTo(3);
    }

    @Test
    void aParentWhoseProcessIsKilledFindsItsChildrenAndSubmitsNoneTwice() throws Exception {
        JobId parent = As.call(
                teacher,
                () -> jobs.submit(new JobRequest(
                        MarkingFamilyHandler.KIND,
                        new MarkingFamilyHandler.Family(table, 40, 12),
                        Text.verbatim("Leave marks together"),
                        null,
                        null)));
        killAfter(20);
        assertThat(children(parent)).as("killed while it submits").isLessThan(40);
        killAfter(200);
        Process last = EngineProcess.start(database, folder.resolve("same"), List.of());
        try {
            await().atMost(STARTS_WITHIN).until(() -> state(parent) == JobState.SUCCEEDED);
        } finally {
            kill(last);
        }
        assertThat(children(parent)).isEqualTo(40);
        everyItemOnce(40 * 12, 0);
    }

    private int children(JobId parent) {
        return As.call(teacher, () -> jobs.find(parent))
                .orElseThrow()
                .children()
                .size();
    }

    @Test
    void aProcessStartedAgainOnItsDataDirectoryGoesOnAtOnce() throws Exception {
        JobId job = submit(400);
        killAfter(30);
        assertThat(takenBy(job)).as("what the killed process left").isPresent();
        Process again = EngineProcess.start(database, folder.resolve("same"), List.of());
        try {
            await().atMost(STARTS_WITHIN)
                    .until(() -> takenBy(job)
                            .filter(name -> name.startsWith(again.pid() + "-"))
                            .isPresent());
            assertThat(lastSignOfLife(job)).isLessThan(TAKES_OVER_WITHIN);
            await().atMost(Duration.ofSeconds(60)).until(() -> state(job) == JobState.SUCCEEDED);
        } finally {
            kill(again);
        }
        everyItemOnce(400, 0);
    }

    @Test
    void aFrozenProcessThatWakesUpLetsGoOfItsJobBeforeItChangesAnything() throws Exception {
        JobId job = submit(1200);
        Process frozen = EngineProcess.start(database, folder.resolve("frozen"), IMPATIENT);
        Process other = frozen;
        List<String> stood;
        try {
            await().atMost(STARTS_WITHIN).pollInterval(SHORT).until(() -> marks() >= 30);
            freezeUntil(frozen, () -> lastSignOfLife(job).compareTo(Duration.ofSeconds(3)) > 0);
            int afterTheFirst = marks();
            await().atMost(STARTS_WITHIN).pollInterval(SHORT).until(() -> marks() > afterTheFirst + 30);
            closeTheGateOf(frozen);
            await().atMost(Duration.ofSeconds(30)).until(() -> standing().size() == MarkingHandler.WORKERS);
            stood = standing();
            signal(frozen, "STOP");
            other = EngineProcess.start(database, folder.resolve("other"), IMPATIENT);
            await().atMost(STARTS_WITHIN).pollInterval(SHORT).until(() -> marked().containsAll(standing()));
            openTheGate();
            signal(frozen, "CONT");
            await().atMost(Duration.ofSeconds(60)).until(() -> state(job) == JobState.SUCCEEDED);
            await().atMost(Duration.ofSeconds(30)).until(() -> standing().isEmpty());
        } finally {
            kill(frozen);
            kill(other);
        }
        assertThat(marked())
                .as("what frozen workers had looked at and another process has done meanwhile is done once")
                .filteredOn(stood::contains)
                .containsExactlyInAnyOrderElementsOf(stood);
        assertThat(perItem()).hasSize(1200);
        assertThat(perItem().stream().filter(count -> count > 1).count())
                .as("a worker that had asked for its fence when it fell asleep can still write once")
                .isLessThanOrEqualTo(2 * MarkingHandler.WORKERS);
    }

    /** The workers of a process stand still from now on between looking and asking for their fence. */
    private void closeTheGateOf(Process process) {
        sql.sql("insert into " + gate + " (item, process) values ('closed', ?)")
                .param(process.pid())
                .update();
    }

    private void openTheGate() {
        sql.sql("delete from " + gate + " where item = 'closed'").update();
    }

    /** The items whose workers stand before the gate. */
    private List<String> standing() {
        return sql.sql("select item from " + gate + " where item <> 'closed'")
                .query(String.class)
                .list();
    }

    private List<String> marked() {
        return sql.sql("select item from " + table).query(String.class).list();
    }

    private JobId submit(int items) {
        return As.call(
                teacher,
                () -> jobs.submit(new JobRequest(
                        MarkingHandler.KIND,
                        new MarkingHandler.Marks(table, items),
                        Text.verbatim("Leave marks"),
                        null,
                        null)));
    }

    private void killAfter(int enoughMarks) throws Exception {
        Process engine = EngineProcess.start(database, folder.resolve("same"), List.of());
        try {
            await().atMost(STARTS_WITHIN)
                    .pollInterval(SHORT)
                    .failFast("the engine has ended", () -> !engine.isAlive())
                    .until(() -> marks() >= enoughMarks);
        } finally {
            kill(engine);
        }
    }

    private static void kill(Process engine) throws InterruptedException {
        engine.destroyForcibly();
        assertThat(engine.waitFor(30, TimeUnit.SECONDS)).isTrue();
    }

    private static void freezeUntil(Process process, BooleanSupplier enough) throws Exception {
        signal(process, "STOP");
        await().atMost(Duration.ofSeconds(30)).until(enough::getAsBoolean);
        signal(process, "CONT");
    }

    private static void signal(Process process, String name) throws Exception {
        assertThat(new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                        .start()
                        .waitFor())
                .isZero();
    }

    private void everyItemOnce(int items, long seed) {
        assertThat(perItem()).as("seed %d", seed).hasSize(items).allMatch(count -> count == 1);
    }

    private List<Integer> perItem() {
        return sql.sql("select count(*) from " + table + " group by item")
                .query(Integer.class)
                .list();
    }

    private int processes() {
        return sql.sql("select count(distinct process) from " + table)
                .query(Integer.class)
                .single();
    }

    private Optional<String> takenBy(JobId job) {
        return sql.sql("select picked_by from job_schedule where picked and task_instance like ?")
                .param(job.value() + "%")
                .query(String.class)
                .optional();
    }

    private Duration lastSignOfLife(JobId job) {
        return sql.sql("""
                select timestampdiff(microsecond, last_heartbeat, utc_timestamp(6)) from job_schedule
                where picked and task_instance like ?""")
                .param(job.value() + "%")
                .query(Long.class)
                .optional()
                .map(micros -> Duration.of(micros, ChronoUnit.MICROS))
                .orElse(Duration.ZERO);
    }

    private int marks() {
        return sql.sql("select count(*) from " + table).query(Integer.class).single();
    }

    private JobState state(JobId job) {
        return As.call(teacher, () -> jobs.find(job)).orElseThrow().summary().state();
    }
}
