package io.croft.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.Scheduler;
import io.croft.access.Role;
import io.croft.cluster.Silence;
import io.croft.database.DataDirectory;
import io.croft.fleet.CloneMethod;
import io.croft.inventory.Inventory;
import io.croft.inventory.ui.InventoryWatch;
import io.croft.job.JobId;
import io.croft.job.JobState;
import io.croft.job.Jobs;
import io.croft.simulator.GuestView;
import io.croft.simulator.Timing;
import io.croft.simulator.guest.GuestConfig;
import io.croft.simulator.guest.GuestKind;
import io.croft.testing.As;
import io.croft.testing.CroftTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two processes over one database share the clusters; this one only asks for work and looks on, as a process for people does. */
@CroftTest
class TwoProcessesTest {

    private static final int SEATS = Boolean.getBoolean("croft.test.thorough") ? 25 : 4;
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration TAKES_OVER_WITHIN = Duration.ofSeconds(15);
    private static final Duration NEWS_WITHIN = Duration.ofSeconds(2);

    /** From this number on are guests that are nobody's class. */
    private static final int FOREIGN = 50_000;

    /** How many full clones a storage bears at once, see the settings of the lanes. */
    private static final int CLONES_AT_ONCE = 3;

    @Autowired
    ApplicationContext beans;

    @Autowired
    Classes classes;

    @Autowired
    Jobs jobs;

    @Autowired
    Scheduler scheduler;

    @Autowired
    JdbcConnectionDetails database;

    @Autowired
    JdbcClient sql;

    @Autowired
    DataDirectory data;

    @TempDir
    Path folder;

    private final List<Process> processes = new ArrayList<>();
    private final Map<Process, Optional<String>> names = new HashMap<>();
    private final List<SimulatedSchool> schools = new ArrayList<>();
    private final Map<JobId, Optional<String>> workers = new HashMap<>();
    private final AtomicInteger most = new AtomicInteger();
    private Silence silence;
    private int nextVmid = FOREIGN;

    @BeforeEach
    void twoProcessesAndTwoClusters() throws IOException {
        var slow = Timing.fast().withTask(Duration.ofMillis(300)).withClonePerDisk(Duration.ofMillis(600));
        for (int n = 0; n < 2; n++) {
            processes.add(LabProcess.start(
                    database,
                    Files.readString(data.path().resolve("master.key")).strip(),
                    folder.resolve("output.txt")));
        }
        for (int n = 0; n < 2; n++) {
            schools.add(
                    SimulatedSchool.open(beans, builder -> builder.timing(slow).nodes("pve1"), false));
        }
        silence = Silence.in(beans);
        scheduler.pause();
    }

    @AfterEach
    void alone() throws InterruptedException {
        for (var process : processes) {
            kill(process);
        }
        silence.close();
        scheduler.resume();
        schools.forEach(SimulatedSchool::close);
    }

    @Test
    void bothClassesAreWholeWhenOneProcessIsKilledInTheMiddleOfTwoDeployments() throws Exception {
        eachSpeaksForOne();
        newsCrossesInBothDirections();
        var begun = List.of(begin(0), begin(0), begin(1));
        awaitTheMiddle(begun);
        assertThat(begun).extracting(one -> workers.get(one.job)).containsExactly(name(0), name(0), name(1));
        kill(processes.getFirst());
        await().atMost(TAKES_OVER_WITHIN).until(() -> speaker(0).equals(name(1)));
        awaitWhole(begun);
        assertThat(most).as("the lanes held").hasValueBetween(1, CLONES_AT_ONCE);
    }

    @Test
    @EnabledIfSystemProperty(
            named = "croft.test.thorough",
            matches = "true",
            disabledReason = "takes two minutes; runs in the profile thorough")
    void classesAreWholeWhenASpeakerIsFrozenAndItsSuccessorIsStoppedInOrder() throws Exception {
        eachSpeaksForOne();
        var begun = List.of(begin(0), begin(0), begin(1));
        awaitTheMiddle(begun);
        signal(processes.getFirst(), "STOP");
        await().atMost(TAKES_OVER_WITHIN).until(() -> speaker(0).equals(name(1)));
        signal(processes.getFirst(), "CONT");
        await().atMost(PATIENCE)
                .until(() -> worker(begun.getFirst().job).equals(name(1))
                        || state(begun.getFirst()).finished());
        signal(processes.get(1), "TERM");
        await().atMost(PATIENCE)
                .until(() -> speaker(0).equals(name(0)) && speaker(1).equals(name(0)));
        awaitWhole(begun);
    }

    private void awaitTheMiddle(List<Begun> begun) {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(10)).until(() -> {
            look(begun);
            return begun.stream()
                    .allMatch(one -> workers.containsKey(one.job)
                            && !schools.get(one.school).guestsOf(one.labClass).isEmpty());
        });
    }

    private void awaitWhole(List<Begun> begun) {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(10)).until(() -> {
            look(begun);
            return begun.stream().allMatch(one -> state(one).finished());
        });
        begun.forEach(this::isWhole);
        for (int n = 0; n < 2; n++) {
            int school = n;
            nothingButTheClasses(
                    school, begun.stream().filter(one -> one.school == school).count());
        }
    }

    private void look(List<Begun> begun) {
        most.accumulateAndGet(clonesAtOnce(schools.getFirst()), Math::max);
        begun.forEach(one -> worker(one.job).ifPresent(name -> workers.put(one.job, Optional.of(name))));
    }

    /** A class that is being deployed at a school. */
    private record Begun(int school, ClassId labClass, JobId job) {}

    private Begun begin(int school) {
        var name = "Two " + school + " " + System.nanoTime();
        var result = schools.get(school).begin(name, CloneMethod.LINKED_CLONE, SEATS);
        return new Begun(school, result.labClass(), result.job());
    }

    private void eachSpeaksForOne() {
        for (var process : processes) {
            await().atMost(PATIENCE).until(() -> name(process).isPresent());
        }
        for (int n = 0; n < 2; n++) {
            sql.sql("""
                    update cluster_speaker set holder = ?, fence = fence + 1,
                        expires_at = timestampadd(second, 10, utc_timestamp(6)) where cluster_id = ?""")
                    .params(name(n).orElseThrow(), schools.get(n).cluster.toString())
                    .update();
        }
    }

    /** A wish goes to the process that speaks for the cluster, and what it finds comes back to the screens of this one. */
    private void newsCrossesInBothDirections() {
        var school = schools.getFirst();
        var inventory = beans.getBean(Inventory.class);
        var told = InventoryWatch.of(beans, As.superAdmin());
        await().atMost(PATIENCE).until(() -> {
            var before = told.peek();
            school.simulator.state().guests().create("pve1", GuestKind.QEMU, nextVmid++, GuestConfig.empty());
            As.run(As.superAdmin(), () -> inventory.syncNow(school.cluster));
            return isSoon(() -> !Objects.equals(told.peek(), before));
        });
    }

    private static boolean isSoon(Callable<Boolean> seen) {
        try {
            await().atMost(NEWS_WITHIN).pollInterval(Duration.ofMillis(10)).until(seen);
            return true;
        } catch (ConditionTimeoutException late) {
            return false;
        }
    }

    private static int clonesAtOnce(SimulatedSchool school) {
        return (int) school.simulator.state().tasks().all().stream()
                .filter(task -> task.isRunning() && task.upid().type().equals("qmclone"))
                .count();
    }

    private void isWhole(Begun one) {
        assertThat(state(one)).isEqualTo(JobState.SUCCEEDED);
        var labClass = schools.get(one.school).find(one.labClass);
        assertThat(labClass.state()).isEqualTo(ClassState.READY);
        assertThat(labClass.readySeats()).isEqualTo(SEATS);
        assertThat(schools.get(one.school).guestsOf(one.labClass))
                .hasSize(SEATS + 2)
                .extracting(GuestView::name)
                .doesNotHaveDuplicates();
    }

    private void nothingButTheClasses(int school, long classes) {
        assertThat(schools.get(school).simulator.guests())
                .filteredOn(guest -> guest.id() != SimulatedSchool.TEMPLATE && guest.id() < FOREIGN)
                .hasSize((int) classes * (SEATS + 2));
    }

    /** The name under which a child holds leases, once it has said that it lives. */
    private Optional<String> name(int process) {
        return names.computeIfAbsent(processes.get(process), this::name);
    }

    private Optional<String> name(Process process) {
        return sql.sql("select name from database_process where name like ?")
                .param(process.pid() + "-%")
                .query(String.class)
                .optional();
    }

    private Optional<String> speaker(int school) {
        return sql.sql("select holder from cluster_speaker where cluster_id = ? and expires_at > utc_timestamp(6)")
                .param(schools.get(school).cluster.toString())
                .query(String.class)
                .optional();
    }

    private Optional<String> worker(JobId job) {
        return sql.sql("select picked_by from job_schedule where picked and task_instance like ?")
                .param(job.value() + "%")
                .query(String.class)
                .optional();
    }

    private JobState state(Begun one) {
        return As.call(As.actor(Role.COMPANY_ADMIN, schools.get(one.school).company), () -> jobs.find(one.job))
                .orElseThrow()
                .summary()
                .state();
    }

    private static void signal(Process process, String name) throws Exception {
        assertThat(new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                        .start()
                        .waitFor())
                .isZero();
    }

    private static void kill(Process process) throws InterruptedException {
        process.destroyForcibly();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    }
}
