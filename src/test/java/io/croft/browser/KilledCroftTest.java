package io.croft.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions;
import io.croft.access.Role;
import io.croft.kernel.EmailAddress;
import io.croft.kernel.FreePort;
import io.croft.lab.SimulatedSchool;
import io.croft.people.DisplayName;
import io.croft.people.Invitations;
import io.croft.people.InvitePerson;
import io.croft.people.InviteResult;
import io.croft.people.UserName;
import io.croft.signin.AcceptInvitation;
import io.croft.signin.SignUp;
import io.croft.simulator.GuestView;
import io.croft.simulator.Simulator;
import io.croft.simulator.Timing;
import io.croft.testing.As;
import io.croft.testing.ChildCroft;
import io.croft.vault.Secret;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** Journey 8 as the teacher sees it: Croft is killed in the middle of a deployment and started again; Proxmox VE lives on in this process. */
class KilledCroftTest {

    private static final int SEATS = 12;
    private static final double A_RESTART_MS = 120_000;
    private static final String PASSWORD = UUID.randomUUID().toString();

    static Chromium chromium;
    static Simulator cluster;
    static Path data;
    static int port;

    @BeforeAll
    static void prepare() throws IOException {
        chromium = Chromium.launch();
        Timing slow = Timing.fast().withTask(Duration.ofMillis(300)).withClonePerDisk(Duration.ofMillis(900));
        try (RunningCroft croft = RunningCroft.start("killed")) {
            SimulatedSchool school = SimulatedSchool.open(croft.context(), shape -> shape.timing(slow));
            cluster = school.simulator;
            data = croft.data();
            hire(croft.context(), school);
        }
        port = FreePort.on(1);
    }

    @AfterAll
    static void stop() throws Exception {
        for (AutoCloseable part :
                Stream.of(cluster, chromium).filter(Objects::nonNull).toList()) {
            part.close();
        }
    }

    @Test
    void aKilledCroftFinishesTheClassAfterItsRestartAndTheOpenScreenSaysWhatHappened() throws Exception {
        Person teacher = new Person(chromium.person("http://localhost:" + port));
        try (ChildCroft first = ChildCroft.startOn(data, port)) {
            first.awaitStarted();
            deploy(teacher);
            teacher.sees(Pattern.compile("[2-7] of 12 ready"));
            first.kill();
            Assertions.assertThat(first.output()).doesNotContain("Incident");
        }
        Assertions.assertThat(made()).as("killed in the middle").hasSizeBetween(3, SEATS + 1);
        teacher.sees(Pattern.compile("connection to Croft is lost"));
        teacher.picture("connection-lost");
        try (ChildCroft second = ChildCroft.startOn(data, port)) {
            second.awaitStarted();
            assertThat(teacher.page().getByText("Sign in").first())
                    .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(A_RESTART_MS));
            teacher.picture("after-restart");
            teacher.signsInHere("ada", PASSWORD);
            teacher.arrivesAt(".*/classes/[0-9a-f-]{36}.*");
            assertThat(teacher.page().getByText("12 of 12 ready").first())
                    .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(A_RESTART_MS));
            teacher.sees("Ready");
            teacher.picture("class-after-kill");
            Assertions.assertThat(made())
                    .extracting(GuestView::name)
                    .containsExactlyInAnyOrderElementsOf(everyMachineOnce());
            teacher.open("/jobs");
            teacher.page().getByText("Deploy Night train with 12 seats").first().click();
            teacher.sees("Succeeded");
            teacher.opensTab("Messages");
            teacher.sees("Croft stopped in the middle");
            teacher.pictures("job-after-kill");
        }
    }

    private static void deploy(Person teacher) {
        signIn(teacher);
        teacher.open("/classes/new");
        teacher.fills("Name", "Night train");
        teacher.chooses("Template", "debian-13");
        teacher.fills("Seats", Integer.toString(SEATS));
        teacher.sees(Pattern.compile((SEATS + 2) + " machines"));
        teacher.presses("Deploy " + SEATS + " seats");
        teacher.arrivesAt(".*/classes/[0-9a-f-]{36}.*");
    }

    private static void signIn(Person teacher) {
        teacher.signsIn("ada", PASSWORD);
        teacher.sees("Good ");
    }

    /** What stands on the cluster beside the template. */
    private static List<GuestView> made() {
        return cluster.guests().stream()
                .filter(guest -> guest.id() != SimulatedSchool.TEMPLATE)
                .toList();
    }

    private static List<String> everyMachineOnce() {
        return Stream.concat(
                        Stream.of("night-train-teacher", "night-train-base"),
                        IntStream.rangeClosed(1, SEATS).mapToObj("night-train-%02d"::formatted))
                .toList();
    }

    private static void hire(ApplicationContext beans, SimulatedSchool school) {
        InviteResult invited = As.call(
                As.superAdmin(),
                () -> beans.getBean(Invitations.class)
                        .invite(new InvitePerson(
                                new EmailAddress("ada@night.example"),
                                new DisplayName("Ada Night"),
                                Role.TEACHER,
                                school.company)));
        beans.getBean(SignUp.class)
                .accept(
                        ((InviteResult.Invited) invited).link().token(),
                        new AcceptInvitation(new UserName("ada"), new DisplayName("Ada Night"), Secret.of(PASSWORD)));
    }
}
