package io.croft.lab;

import static org.assertj.core.api.Assertions.assertThat;

import io.croft.fleet.CloneMethod;
import io.croft.job.JobState;
import io.croft.testing.As;
import io.croft.testing.CroftTest;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** How many requests PVE gets for each seat; a real node answers some hundred a second, and a listing takes it 0.2 s. */
@CroftTest
class QuestionsPerSeatTest {

    private static final int SEATS = 12;

    /** What discovery may ask meanwhile about machines that were just seen for the first time: one configuration each. */
    private static final int OF_THE_MIRROR = SEATS + 2;

    @Autowired
    ApplicationContext beans;

    @Autowired
    Classes classes;

    private SimulatedSchool school;
    private Map<String, Long> before;

    @BeforeEach
    void open() {
        school = SimulatedSchool.open(beans, builder -> builder.placeholderDisks());
        before = school.simulator.requestsServed();
    }

    @AfterEach
    void close() {
        school.close();
    }

    @Test
    void aLinkedSeatIsMadeWithFiveQuestionsBesideThoseForItsTwoTasks() {
        school.deploy("Made", CloneMethod.LINKED_CLONE, SEATS);
        var asked = asked();
        assertThat(count(asked, path -> path.equals("GET /nodes/NODE/qemu/SEAT/config") || isChange(path)))
                .as(asked.toString())
                .isLessThanOrEqualTo(5 * (SEATS + 1) + OF_THE_MIRROR);
        assertThat(listings(asked)).as(asked.toString()).isLessThanOrEqualTo(6);
        assertThat(tasks(asked)).as(asked.toString()).isLessThanOrEqualTo(2 * 3 * (SEATS + 3));
    }

    @ParameterizedTest
    @CsvSource({"LINKED_CLONE", "OVERLAY"})
    void aSeatIsDeletedWithThreeQuestionsBesideThoseForItsTask(CloneMethod method) {
        var id = school.deploy("Gone " + method, method, SEATS);
        before = school.simulator.requestsServed();
        var job = As.call(school.teacher, () -> classes.delete(id));
        assertThat(school.awaitEnd(job).summary().state()).isEqualTo(JobState.SUCCEEDED);
        var asked = asked();
        assertThat(count(asked, path -> !isListing(path) && !isTask(path)))
                .as(asked.toString())
                .isLessThanOrEqualTo(3 * (SEATS + 2) + OF_THE_MIRROR);
        assertThat(listings(asked)).as(asked.toString()).isLessThanOrEqualTo(4);
        assertThat(tasks(asked)).as(asked.toString()).isLessThanOrEqualTo(3 * (SEATS + 2));
    }

    private Map<String, Long> asked() {
        var since = new TreeMap<String, Long>();
        school.simulator.requestsServed().forEach((path, count) -> since.merge(kind(path), count, Long::sum));
        before.forEach((path, count) -> since.merge(kind(path), -count, Long::sum));
        since.values().removeIf(count -> count == 0);
        return since;
    }

    private static String kind(String path) {
        return path.replaceAll("UPID[^/]+", "UPID")
                .replaceAll("/qemu/1\\d+", "/qemu/SEAT")
                .replaceAll("/pve\\d", "/NODE");
    }

    private static long listings(Map<String, Long> asked) {
        return count(asked, QuestionsPerSeatTest::isListing);
    }

    private static long tasks(Map<String, Long> asked) {
        return count(asked, QuestionsPerSeatTest::isTask);
    }

    private static boolean isListing(String path) {
        return path.equals("GET /cluster/resources")
                || path.equals("GET /cluster/status")
                || path.equals("GET /version");
    }

    private static boolean isTask(String path) {
        return path.contains("/tasks/");
    }

    private static boolean isChange(String path) {
        return !path.startsWith("GET ");
    }

    private static long count(Map<String, Long> asked, Predicate<String> which) {
        return asked.entrySet().stream()
                .filter(entry -> which.test(entry.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
