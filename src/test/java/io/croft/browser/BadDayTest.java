package io.croft.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import io.croft.demo.DemoFaults;
import io.croft.simulator.Simulator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Journey 8 as the provider sees it: a node dies, the screens say so by themselves, the rest goes on. That a killed process loses nothing is tested in {@code lab}. */
class BadDayTest {

    private static final String NEW_PASSWORD = "rain on seven stone walls";
    private static final double A_ROUND_MS = 60_000;

    static Chromium chromium;
    static RunningCroft croft;
    static Simulator cluster;

    @BeforeAll
    static void start() {
        chromium = Chromium.launch();
        croft = RunningCroft.demo("bad-day");
        cluster = DemoFaults.clusterOf(croft.context());
        Person admin = new Person(chromium.person(croft.url()));
        admin.signsIn("admin", croft.adminPassword());
        admin.arrivesAt(".*/change-password.*");
        admin.fills("Current password", croft.adminPassword());
        admin.fills("New password", NEW_PASSWORD);
        admin.presses("Change password");
        admin.sees("Good ");
    }

    @AfterAll
    static void stop() throws Exception {
        for (AutoCloseable part :
                Stream.of(croft, chromium).filter(Objects::nonNull).toList()) {
            part.close();
        }
    }

    @Test
    void aDeadNodeIsToldOnOpenScreensAndEverythingElseGoesOn() {
        Person provider = provider();
        provider.open("/clusters");
        provider.sees("Online");
        Person infrastructure = new Person(provider.page().context().newPage());
        infrastructure.open("/infrastructure");
        infrastructure.sees("pve3");
        cluster.faults().nodeDead("pve3");
        eventually(provider.page().getByText("Degraded"));
        provider.pictures("clusters-degraded");
        infrastructure.pictures("infrastructure-node-dead");
        Person teacher = new Person(chromium.person(croft.url()));
        teacher.signsIn("teacher", croft.teacherPassword());
        teacher.sees("Good ");
        teacher.open("/classes/new");
        teacher.fills("Name", "In spite of it");
        teacher.chooses("Template", "debian-13");
        teacher.fills("Seats", "3");
        teacher.sees(Pattern.compile("5 machines"));
        teacher.presses("Deploy 3 seats");
        eventually(teacher.page().getByText("3 of 3 ready"));
        cluster.faults().nodeAlive("pve3");
        eventually(provider.page().getByText("Online"));
    }

    @Test
    void anIdlePageAsksForNothing() {
        Person provider = provider();
        provider.open("/companies");
        provider.sees("Meadow School");
        List<String> requests = new CopyOnWriteArrayList<>();
        provider.page().onRequest(request -> requests.add(request.method() + " " + request.url()));
        provider.page().waitForTimeout(10_000);
        Assertions.assertThat(requests).isEmpty();
    }

    private static Person provider() {
        Person provider = new Person(chromium.person(croft.url()));
        provider.signsIn("admin", NEW_PASSWORD);
        provider.sees("Good ");
        return provider;
    }

    private static void eventually(Locator thing) {
        assertThat(thing.filter(new Locator.FilterOptions().setVisible(true)).first())
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(A_ROUND_MS));
    }
}
