package io.croft.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.croft.cluster.Clusters;
import io.croft.demo.DemoFaults;
import io.croft.inventory.GuestState;
import io.croft.inventory.Inventory;
import io.croft.inventory.InventoryEvent;
import io.croft.simulator.Simulator;
import io.croft.simulator.guest.PowerState;
import io.croft.testing.As;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.context.PayloadApplicationEvent;

/** Screens that stay open: they follow what happens on Proxmox VE, speak the person's language, keep the theme, and leave nothing behind. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LiveScreensTest {

    private static final Duration SOON = Duration.ofSeconds(2);
    private static final Duration A_ROUND = Duration.ofSeconds(40);

    static Chromium chromium;
    static RunningCroft croft;
    static Simulator cluster;
    static Person teacher;
    static Person student;
    static String classPage = "";

    @BeforeAll
    static void start() {
        chromium = Chromium.launch();
        croft = RunningCroft.demo("live-screens");
        cluster = DemoFaults.clusterOf(croft.context());
        teacher = new Person(chromium.person(croft.url()));
        teacher.signsIn("teacher", croft.teacherPassword());
        teacher.sees("Good ");
        teacher.open("/classes/new");
        teacher.fills("Name", "Live");
        teacher.chooses("Template", "debian-13");
        teacher.fills("Seats", "2");
        teacher.page().getByText("Overlays over SSH").click();
        teacher.sees(Pattern.compile("4 machines"));
        teacher.presses("Deploy 2 seats");
        teacher.sees("2 of 2 ready");
        classPage = teacher.page().url();
        Locator link = teacher.page().getByText(Pattern.compile("/join/")).first();
        teacher.seen(link);
        student = new Person(chromium.person(croft.url(), 375, 812));
        student.open(link.textContent().strip());
        student.fills("Your name", "Robin Reed");
        student.fills("E-mail", "robin@meadow.example");
        student.fills("Password", "reeds along the river");
        student.presses("Join");
        student.arrivesAt(".*/my.*");
        student.sees("Off");
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
    void whatTheSyncSeesReachesOpenScreensWithinTwoSeconds() {
        int machine = cluster.guests().stream()
                .filter(guest -> guest.name().equals("live-01"))
                .findFirst()
                .orElseThrow()
                .id();
        AtomicReference<Instant> seenBySync = new AtomicReference<>();
        croft.context().addApplicationListener(event -> {
            if (event instanceof PayloadApplicationEvent<?> news
                    && news.getPayload() instanceof InventoryEvent.GuestChanged changed
                    && changed.ref().vmid() == machine
                    && changed.state() == GuestState.RUNNING) {
                seenBySync.compareAndSet(null, Instant.now());
            }
        });
        watchForTheWord(teacher, "Running");
        watchForTheWord(student, "Running");
        long now = System.currentTimeMillis();
        cluster.state().guests().find(machine).orElseThrow().power(PowerState.started(4711, now, now));
        await().atMost(A_ROUND).pollInterval(Duration.ofSeconds(1)).until(() -> readNow() && seenBySync.get() != null);
        teacher.sees("Running");
        student.sees("Running");
        for (Person person : new Person[] {teacher, student}) {
            Instant shown = shown(person);
            Assertions.assertThat(shown)
                    .isBetween(seenBySync.get(), seenBySync.get().plus(SOON));
        }
    }

    @Test
    @Order(2)
    void aClosedTabLeavesNothingBehind() {
        double screens = gauge("croft.screens.open");
        double watching = gauge("croft.screens.watching");
        Page second = teacher.page().context().newPage();
        second.navigate(classPage);
        assertThat(second.getByText("2 of 2 ready").first()).isVisible();
        Assertions.assertThat(gauge("croft.screens.open")).isEqualTo(screens + 1);
        Assertions.assertThat(gauge("croft.screens.watching")).isGreaterThan(watching);
        second.close();
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            Assertions.assertThat(gauge("croft.screens.open")).isEqualTo(screens);
            Assertions.assertThat(gauge("croft.screens.watching")).isEqualTo(watching);
        });
    }

    @Test
    @Order(3)
    void inSpanishNoEnglishIsLeftAndNothingOverflows() {
        choosesInTheMenu(teacher, "Language", "español");
        teacher.sees("2 de 2");
        for (String path : new String[] {"/", classPage, "/classes", "/classes/new", "/jobs"}) {
            teacher.open(path);
            teacher.seen(teacher.page().locator("h1").first());
            isSpanish(
                    teacher,
                    "es" + path.replaceAll("^http://[^/]+|[0-9a-f-]{36}", "").replace('/', '-'));
        }
        teacher.page().getByText("Desplegar Live").first().click();
        teacher.arrivesAt(".*/jobs/[0-9a-f-]{36}.*");
        isSpanish(teacher, "es-job");
        choosesInTheMenu(student, "Language", "español");
        student.sees("En marcha");
        isSpanish(student, "es-my-machine");
    }

    @Test
    @Order(4)
    void theDarkThemeStaysAfterAReload() {
        String light = background(teacher);
        choosesInTheMenu(teacher, "Tema", "Oscuro");
        await().until(() -> !background(teacher).equals(light));
        String dark = background(teacher);
        teacher.page().reload();
        teacher.seen(teacher.page().locator("h1").first());
        Assertions.assertThat(background(teacher)).isEqualTo(dark);
        teacher.picture("theme-dark-chosen");
        choosesInTheMenu(teacher, "Idioma", "English");
        teacher.sees("Jobs");
        Assertions.assertThat(background(teacher)).isEqualTo(dark);
    }

    @Test
    @Order(5)
    void whoSignsOutIsOutAndSoIsTheBackButton() {
        teacher.open("/classes");
        openMenu(teacher);
        item(teacher, "Sign out").click();
        teacher.arrivesAt(".*/sign-in.*");
        teacher.open(classPage);
        teacher.arrivesAt(".*/sign-in.*");
        teacher.page().goBack();
        teacher.doesNotSee("2 of 2 ready");
    }

    private static void isSpanish(Person person, String picture) {
        Leftovers leftovers = new Leftovers();
        Assertions.assertThat(leftovers.on(person.page()))
                .as("English on " + picture)
                .isEmpty();
        Assertions.assertThat(leftovers.wider(person.page()))
                .as("too wide on " + picture)
                .isEmpty();
        person.pictures(picture);
    }

    /** Notes in the page the moment a word appears, so that no polling blurs it. */
    private static void watchForTheWord(Person person, String word) {
        person.page().evaluate("""
                        word => new MutationObserver((_, observer) => {
                          if (document.body.innerText.includes(word)) {
                            window.wordSeenAt = Date.now();
                            observer.disconnect();
                          }
                        }).observe(document.body, {subtree: true, childList: true, characterData: true})""", word);
    }

    private static Instant shown(Person person) {
        person.page().waitForFunction("() => window.wordSeenAt");
        return Instant.ofEpochMilli(((Number) person.page().evaluate("() => window.wordSeenAt")).longValue());
    }

    private static boolean readNow() {
        As.run(
                As.superAdmin(),
                () -> croft.context()
                        .getBean(Clusters.class)
                        .enabled()
                        .forEach(croft.context().getBean(Inventory.class)::syncNow));
        return true;
    }

    private static double gauge(String name) {
        return croft.context().getBean(MeterRegistry.class).find(name).gauges().stream()
                .mapToDouble(Gauge::value)
                .sum();
    }

    private static void choosesInTheMenu(Person person, String group, String choice) {
        openMenu(person);
        item(person, group).click();
        item(person, choice).click();
    }

    private static void openMenu(Person person) {
        person.page().locator(".person-menu vaadin-menu-bar-button").first().click();
    }

    private static Locator item(Person person, String name) {
        return person.page()
                .getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(name))
                .or(person.page().getByRole(AriaRole.MENUITEMCHECKBOX, new Page.GetByRoleOptions().setName(name)))
                .filter(new Locator.FilterOptions().setVisible(true))
                .first();
    }

    private static String background(Person person) {
        return (String)
                person.page()
                        .evaluate(
                                "() => getComputedStyle(document.body).backgroundColor + getComputedStyle(document.documentElement).colorScheme");
    }
}
