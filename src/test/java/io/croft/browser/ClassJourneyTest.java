package io.croft.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
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

/** Journeys 2, 3 and 8 on the demo: a class is deployed, a student works in it, a node dies. One after the other, as in a school. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ClassJourneyTest {

    private static final double DEPLOYMENT_MS = 180_000;

    static Chromium chromium;
    static RunningCroft croft;
    static Person teacher;
    static String inviteLink = "";

    @BeforeAll
    static void start() {
        chromium = Chromium.launch();
        croft = RunningCroft.demo("class-journey");
        teacher = new Person(chromium.person(croft.url()));
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
    void aTeacherDeploysAClassOf25AndWatchesTheSeatsFillWithoutReloading() {
        teacher.signsIn("teacher", croft.teacherPassword());
        teacher.sees("Good ");
        teacher.open("/classes");
        teacher.sees("No classes yet");
        teacher.pictures("classes-empty");
        teacher.open("/classes/new");
        teacher.pictures("class-new-empty");
        teacher.fills("Name", "Networks 1");
        teacher.chooses("Template", "debian-13");
        teacher.fills("Seats", "250");
        teacher.sees(Pattern.compile("are free in the quota"));
        teacher.pictures("class-new-quota-exceeded");
        teacher.fills("Seats", "25");
        teacher.sees(Pattern.compile("27 machines"));
        teacher.pictures("class-new");
        teacher.presses("Deploy 25 seats");
        teacher.arrivesAt(".*/classes/[0-9a-f-]{36}.*");
        teacher.page().evaluate("() => { window.neverReloaded = true; }");
        teacher.sees(Pattern.compile("of 25 ready"));
        teacher.pictures("class-deploying");
        assertThat(teacher.page().getByText("25 of 25 ready").first())
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(DEPLOYMENT_MS));
        Assertions.assertThat(teacher.page().evaluate("() => window.neverReloaded === true"))
                .isEqualTo(true);
        teacher.pictures("class");
        Locator link = teacher.page().getByText(Pattern.compile("/join/")).first();
        teacher.seen(link);
        inviteLink = link.textContent().strip();
    }

    @Test
    @Order(2)
    void aStudentJoinsByTheLinkOnAPhoneAndWorksOnTheMachine() {
        Person student = new Person(chromium.person(croft.url(), 375, 812));
        student.open(inviteLink);
        student.sees("Networks 1");
        student.pictures("join");
        student.fills("Your name", "Sam Brook");
        student.fills("E-mail", "sam@meadow.example");
        student.fills("Password", "a quiet brook in spring");
        student.presses("Join");
        student.arrivesAt(".*/my.*");
        student.sees("Off");
        student.pictures("my-machine-off");
        student.presses("Start");
        student.sees("Running");
        student.sees(Pattern.compile("\\b\\d{1,3}(\\.\\d{1,3}){3}\\b"));
        student.pictures("my-machine-running");
        teacher.sees("Sam Brook");
        student.presses("Shut down");
        student.sees("Off");
        student.presses("Revert");
        student.sees("Everything done on this machine since its baseline is lost");
        student.pictures("my-machine-revert");
        student.presses("Revert");
        assertThat(student.button("Start")).isEnabled(new LocatorAssertions.IsEnabledOptions().setTimeout(60_000));
    }

    @Test
    @Order(3)
    void aSecondStudentGetsAnotherSeatAndTheSameLinkGivesNobodyTwo() {
        Person student = new Person(chromium.person(croft.url(), 768, 1024));
        student.open(inviteLink);
        student.fills("Your name", "Kim Hedge");
        student.fills("E-mail", "kim@meadow.example");
        student.fills("Password", "over the hedge we go");
        student.presses("Join");
        student.arrivesAt(".*/my.*");
        student.open(inviteLink);
        student.presses("Join as Kim Hedge");
        student.arrivesAt(".*/my.*");
        Assertions.assertThat(student.page()
                        .getByText(Pattern.compile("networks-1-\\d\\d"))
                        .count())
                .isLessThanOrEqualTo(2);
        teacher.sees("Kim Hedge");
    }

    @Test
    @Order(4)
    void aStudentWhoComesByALinkThatIsNotTrustedWaitsUntilTheTeacherApproves() {
        teacher.presses("Change rules");
        teacher.page().getByLabel("After you approve them").check();
        teacher.sees("waits on their page until you approve them");
        teacher.pictures("class-invite-rules");
        teacher.presses("Save");
        teacher.sees("You approve each person first");
        Person student = new Person(chromium.person(croft.url(), 375, 812));
        student.open(inviteLink);
        student.sees("Your teacher approves you");
        student.pictures("join-approval");
        student.fills("Your name", "Lou Fern");
        student.fills("E-mail", "lou@meadow.example");
        student.fills("Password", "ferns along the lane");
        student.presses("Join");
        student.arrivesAt(".*/my.*");
        student.sees("Waiting for approval in Networks 1");
        student.page().reload();
        student.sees("Waiting for approval in Networks 1");
        student.pictures("my-waiting-for-approval");
        teacher.sees("1 person waits for your approval");
        teacher.pictures("class-approval");
        teacher.presses("Approve Lou Fern");
        student.sees("Off");
        student.doesNotSee("Waiting for approval in Networks 1");
        teacher.doesNotSee("1 person waits for your approval");
    }

    @Test
    @Order(5)
    void jobsAreSeenByWhoStartedThemWithItemsAndTheTaskLog() {
        teacher.open("/jobs");
        teacher.sees("Deploy Networks 1 with 25 seats");
        teacher.pictures("jobs");
        teacher.page().getByText("Deploy Networks 1 with 25 seats").first().click();
        teacher.arrivesAt(".*/jobs/[0-9a-f-]{36}.*");
        teacher.sees(Pattern.compile("Teacher machine"));
        teacher.pictures("job");
    }
}
