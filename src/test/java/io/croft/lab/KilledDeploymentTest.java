package io.croft.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.github.kagkarlsson.scheduler.Scheduler;
import io.croft.access.Role;
import io.croft.cluster.Silence;
import io.croft.database.DataDirectory;
import io.croft.fleet.CloneMethod;
import io.croft.job.JobId;
import io.croft.job.JobState;
import io.croft.job.Jobs;
import io.croft.simulator.GuestView;
import io.croft.simulator.Timing;
import io.croft.testing.As;
import io.croft.testing.CroftTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The process that deploys a class is killed again and again; another one goes on each time. In the end there is
 * exactly the class.
 */
@CroftTest
class KilledDeploymentTest {

    private static final boolean THOROUGH = Boolean.getBoolean("croft.test.thorough");
    private static final int SEATS = THOROUGH ? 25 : 12;
    private static final int READY_PROCESSES = 2;
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Pattern VOLUME = Pattern.compile("[^:]+:(?:\\d+/base-\\d+-disk-\\d+\\.qcow2/)?(\\d+)/.*");

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

    private final Deque<Process> processes = new ArrayDeque<>();
    private final Random random = new Random();
    private SimulatedSchool school;
    private Silence silence;
    private int disturbances;

    @BeforeEach
    void leaveTheWorkToOtherProcesses() {
        var slow = Timing.fast()
                .withTask(Duration.ofMillis(300))
                .withClonePerDisk(Duration.ofMillis(900))
                .withLockTimeout(Duration.ofSeconds(10));
        school = SimulatedSchool.open(beans, builder -> builder.timing(slow).nodes("pve1"));
        silence = Silence.in(beans);
        scheduler.pause();
    }

    @AfterEach
    void workAgain() throws InterruptedException {
        for (var process : processes) {
            kill(process);
        }
        silence.close();
        scheduler.resume();
        school.close();
    }

    @ParameterizedTest
    @CsvSource({"LINKED_CLONE, 0, 20, false", "LINKED_CLONE, 3, 8, true", "OVERLAY, 2, 6, true"})
    void aDeploymentThatIsKilledAgainAndAgainEndsWithExactlyItsSeats(
            CloneMethod method, int usual, int thorough, boolean faults) throws Exception {
        int kills = THOROUGH ? thorough : usual;
        assumeTrue(kills > 0, "runs in the profile thorough");
        var begun = (DeployResult.Submitted)
                As.call(school.teacher, () -> classes.deploy(school.wish("Killed " + method, method, SEATS)));
        var killed = 0;
        while (!state(begun.job()).finished()) {
            keepReady();
            var worker = awaitWorker(begun.job());
            if (worker.isEmpty()) {
                break;
            }
            if (killed < kills) {
                if (faults) {
                    disturb();
                }
                new CountDownLatch(1)
                        .await(30 + random.nextInt(method == CloneMethod.OVERLAY ? 400 : 900), TimeUnit.MILLISECONDS);
                kill(worker.get());
                processes.remove(worker.get());
                killed++;
            } else {
                await().atMost(PATIENCE).until(() -> state(begun.job()).finished());
            }
        }
        assertThat(state(begun.job()))
                .as("after %d kills: %s", killed, details(begun.job()))
                .isEqualTo(JobState.SUCCEEDED);
        assertThat(killed)
                .as("the job was killed often enough to mean something")
                .isGreaterThanOrEqualTo(method == CloneMethod.OVERLAY ? 2 : kills);
        exactlyTheClass(begun.labClass(), method);
        if (faults) {
            assertThat(school.simulator.faults().unmet())
                    .as("faults that nothing has met")
                    .hasSizeLessThan(disturbances);
            school.simulator.faults().clear();
        }
    }

    /** The next clone and snapshot are made but never answered for, and one more meets a storage lock that does not come free. */
    private void disturb() {
        var next = school.simulator.faults();
        disturbances += 3;
        next.cutAfterNextRequest("POST", "/(clone|template)$");
        next.cutAfterNextRequest("POST", "/snapshot$");
        next.failTaskAt("qmclone", 50, "cfs-lock 'storage-shared' error: got lock request timeout");
    }

    private void exactlyTheClass(ClassId id, CloneMethod method) {
        var labClass = school.find(id);
        assertThat(labClass.state()).isEqualTo(ClassState.READY);
        assertThat(labClass.readySeats()).isEqualTo(SEATS);
        var guests = school.simulator.guests().stream()
                .filter(guest -> guest.id() != SimulatedSchool.TEMPLATE)
                .toList();
        assertThat(guests)
                .as("nothing but the class")
                .hasSize(SEATS + 2)
                .allMatch(guest -> SimulatedSchool.notes(guest).contains("croft:lab:" + id));
        assertThat(guests)
                .extracting(GuestView::name)
                .doesNotHaveDuplicates()
                .containsAll(IntStream.rangeClosed(1, SEATS)
                        .mapToObj(n -> labClass.code() + "-" + "%02d".formatted(n))
                        .toList());
        assertThat(labClass.seats())
                .extracting(seat -> seat.machine().vmid())
                .doesNotHaveDuplicates()
                .isSubsetOf(guests.stream().map(GuestView::id).toList());
        if (method == CloneMethod.LINKED_CLONE) {
            assertThat(guests)
                    .filteredOn(guest -> guest.name().matches(".*-\\d\\d"))
                    .allMatch(guest -> "baseline".equals(guest.config().get("parent")));
        }
        var owners = school.simulator.volumes().stream()
                .map(VOLUME::matcher)
                .filter(java.util.regex.Matcher::matches)
                .map(volume -> Integer.valueOf(volume.group(1)))
                .toList();
        assertThat(owners)
                .as("no orphan volume")
                .isSubsetOf(
                        school.simulator.guests().stream().map(GuestView::id).toList());
        assertThat(sql.sql("select count(*) from dispatch_lease where active and cluster_id = ?")
                        .param(school.cluster.value().toString())
                        .query(Integer.class)
                        .single())
                .as("leases")
                .isEqualTo(SEATS + 2);
    }

    private String masterKey() throws IOException {
        return Files.readString(data.path().resolve("master.key")).strip();
    }

    private void keepReady() throws IOException {
        while (processes.size() < READY_PROCESSES) {
            processes.add(LabProcess.start(database, masterKey(), folder.resolve("output.txt")));
        }
    }

    /** The living process that works on the job, or empty when the job has ended. */
    private Optional<Process> awaitWorker(JobId job) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> state(job).finished() || worker(job).isPresent());
        return worker(job);
    }

    private Optional<Process> worker(JobId job) {
        return sql.sql("select picked_by from job_schedule where picked and task_instance like ?")
                .param(job.value() + "%")
                .query(String.class)
                .optional()
                .flatMap(name -> processes.stream()
                        .filter(process -> process.isAlive() && name.startsWith(process.pid() + "-"))
                        .findFirst());
    }

    private String details(JobId job) {
        var found = As.call(As.actor(Role.COMPANY_ADMIN, school.company), () -> jobs.find(job))
                .orElseThrow();
        return found.summary().failure() + " " + found.messages()
                + found.items().stream().filter(item -> !item.state().done()).toList();
    }

    private JobState state(JobId job) {
        return As.call(As.actor(Role.COMPANY_ADMIN, school.company), () -> jobs.find(job))
                .orElseThrow()
                .summary()
                .state();
    }

    private static void kill(Process process) throws InterruptedException {
        process.destroyForcibly();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    }
}
