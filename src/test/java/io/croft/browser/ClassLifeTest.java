package io.croft.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import io.croft.demo.DemoFaults;
import io.croft.simulator.GuestView;
import io.croft.simulator.Simulator;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** What becomes of a class after its first day: it grows, its jobs are cancelled and fail and are done again, it is deleted. One after the other. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ClassLifeTest {

    private static final double A_WHILE_MS = 120_000;

    static Chromium chromium;
    static RunningCroft croft;
    static Simulator cluster;
    static Person teacher;
    static List<String> strangers = List.of();
    static String bigClass = "";
    static String smallClass = "";

    @BeforeAll
    static void start() {
        chromium = Chromium.launch();
        croft = RunningCroft.demo("class-life");
        cluster = DemoFaults.clusterOf(croft.context());
        strangers = guests("");
        teacher = new Person(chromium.person(croft.url()));
        teacher.signsIn("teacher", croft.teacherPassword());
        teacher.sees("Good ");
    }

    @AfterAll
    static void stop() throws Exception {
        for (AutoCloseable part :
                Stream.of(croft, chromium).filter(Objects::nonNull).toList()) {
            part.close();
        }
    }

    @Test
    @Order(1)
    void aClassOf25IsDeployedByOverlaysOverSsh() {
        bigClass = deploys("Short course", 25, "Overlays over SSH");
        eventually("25 of 25 ready");
        teacher.sees("Overlays over SSH");
        Assertions.assertThat(guests("short-course-")).hasSize(27);
        Assertions.assertThat(cluster.volumes())
                .filteredOn(volume -> volume.matches(".*/base-\\d+-disk-\\d+\\.qcow2/\\d+/vm-\\d+-disk-\\d+\\.qcow2"))
                .as("overlays on the base")
                .hasSizeGreaterThanOrEqualTo(25);
    }

    @Test
    @Order(2)
    void fiveSeatsAreAddedLaterAndBecomeReadyOnTheSamePage() {
        teacher.page().evaluate("() => { window.neverReloaded = true; }");
        teacher.presses("Add seats");
        teacher.sees("How many more");
        teacher.pictures("class-add-seats");
        teacher.fills("How many more", "5");
        teacher.presses("Add seats");
        eventually("30 of 30 ready");
        teacher.sees("short-course-30");
        Assertions.assertThat(guests("short-course-\\d\\d")).hasSize(30);
        Assertions.assertThat(teacher.page().evaluate("() => window.neverReloaded === true"))
                .isEqualTo(true);
    }

    @Test
    @Order(3)
    void aRunningDeploymentIsCancelledAndTheScreenSaysWhatIsLeft() {
        smallClass = deploys("Half a class", 12, "Linked clones");
        teacher.sees(Pattern.compile("[1-5] of 12 ready"));
        teacher.page().getByText("Job", exactly()).first().click();
        teacher.arrivesAt(".*/jobs/[0-9a-f-]{36}.*");
        teacher.presses("Cancel job");
        teacher.sees("Seats that stand can be used");
        teacher.picture("job-cancel");
        teacher.presses("Cancel job");
        eventually("Cancelled");
        teacher.sees("Seats that stand can be used");
        teacher.pictures("job-cancelled");
        teacher.open(smallClass);
        teacher.sees("The deployment was cancelled");
        teacher.pictures("class-cancelled");
        teacher.presses("Try again");
        eventually("12 of 12 ready");
        teacher.doesNotSee("The deployment was cancelled");
        Assertions.assertThat(guests("half-a-class-\\d\\d")).hasSize(12);
    }

    @Test
    @Order(4)
    void whatFailedInAJobIsDoneAgainAndTheRestIsLeftAlone() {
        cluster.faults().failTaskAt("qmclone", 50, "disk image is damaged");
        teacher.presses("Add seats");
        teacher.fills("How many more", "3");
        teacher.presses("Add seats");
        eventually("14 of 15 ready");
        teacher.open("/jobs");
        teacher.page().getByText("Add 3 seats to Half a class").first().click();
        teacher.arrivesAt(".*/jobs/[0-9a-f-]{36}.*");
        teacher.sees("Ended with warnings");
        Assertions.assertThat(cluster.faults().unmet()).isEmpty();
        teacher.sees(Pattern.compile("disk image is damaged"));
        teacher.pictures("job-failed-item");
        List<String> before = guests("half-a-class-\\d\\d");
        teacher.presses("Retry what failed");
        eventually("Succeeded");
        Assertions.assertThat(guests("half-a-class-\\d\\d")).hasSize(15).containsAll(before);
        teacher.open(smallClass);
        teacher.sees("15 of 15 ready");
    }

    @Test
    @Order(5)
    void allMachinesAreStartedAtOnceAndTheChosenSeatsRemoved() {
        teacher.sees("All 15 seats");
        teacher.button("Start").click();
        teacher.sees("15 machines are being started");
        assertThat(teacher.page().locator(".tile-tone-running"))
                .hasCount(15, new LocatorAssertions.HasCountOptions().setTimeout(A_WHILE_MS));
        teacher.page().getByLabel("Choose 14", labelled()).check();
        teacher.page().getByLabel("Choose 15", labelled()).check();
        teacher.sees("2 of 15 seats chosen");
        teacher.pictures("class-running");
        teacher.page().locator(".seat-bar vaadin-menu-bar-button").first().click();
        teacher.page().getByText("Remove seats", exactly()).last().click();
        teacher.sees("whoever sits there loses the seat");
        assertThat(teacher.page().locator(".confirm-losses > li"))
                .hasText(new String[] {"half-a-class-14", "half-a-class-15"});
        teacher.pictures("class-remove-seats");
        teacher.presses("Remove seats");
        eventually("13 of 13 ready");
        teacher.sees("All 13 seats");
        Assertions.assertThat(guests("half-a-class-\\d\\d")).hasSize(13).noneMatch(line -> line.endsWith("-14"));
    }

    @Test
    @Order(6)
    void deletingAClassSaysWhatIsLostWantsItsNameAndTakesNothingElse() {
        teacher.open(bigClass);
        teacher.presses("Delete class");
        teacher.sees("These 32 machines and all that is on them are lost");
        assertThat(teacher.page().locator(".confirm-losses > li")).hasCount(32);
        teacher.sees(Pattern.compile("short-course-01"));
        teacher.pictures("class-delete");
        assertThat(teacher.button("Delete class")).isDisabled();
        Locator name = teacher.field("Type “Short course” to confirm");
        name.fill("Short cours");
        assertThat(teacher.button("Delete class")).isDisabled();
        name.fill("Short course");
        teacher.presses("Delete class");
        teacher.page()
                .waitForURL(
                        Pattern.compile(".*/classes/?$"),
                        new com.microsoft.playwright.Page.WaitForURLOptions().setTimeout(A_WHILE_MS));
        teacher.sees("Half a class");
        teacher.doesNotSee("Short course");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> Assertions.assertThat(guests("short-course-")).isEmpty());
        Assertions.assertThat(guests("(?!half-a-class-)")).isEqualTo(strangers);
        Assertions.assertThat(guests("half-a-class-")).hasSize(15);
    }

    /** Fills in the form of a new class, presses the button, and gives the address of its page. */
    private static String deploys(String name, int seats, String method) {
        teacher.open("/classes/new");
        teacher.fills("Name", name);
        teacher.chooses("Template", "debian-13");
        teacher.fills("Seats", Integer.toString(seats));
        teacher.page().getByText(method, exactly()).click();
        teacher.sees(Pattern.compile((seats + 2) + " machines"));
        teacher.presses("Deploy " + seats + " seats");
        teacher.arrivesAt(".*/classes/[0-9a-f-]{36}.*");
        return teacher.page().url();
    }

    private static com.microsoft.playwright.Page.GetByLabelOptions labelled() {
        return new com.microsoft.playwright.Page.GetByLabelOptions().setExact(true);
    }

    private static com.microsoft.playwright.Page.GetByTextOptions exactly() {
        return new com.microsoft.playwright.Page.GetByTextOptions().setExact(true);
    }

    private static void eventually(String words) {
        assertThat(teacher.page().getByText(words, exactly()).first())
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(A_WHILE_MS));
    }

    /** The guests on the cluster whose name begins so, by id and name. */
    private static List<String> guests(String beginning) {
        Pattern wanted = Pattern.compile("^(?:" + beginning + ")");
        return cluster.guests().stream()
                .filter(guest -> wanted.matcher(guest.name()).find())
                .map(ClassLifeTest::line)
                .toList();
    }

    private static String line(GuestView guest) {
        return guest.id() + " " + guest.name();
    }
}
