package io.croft.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.vaadin.flow.router.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/**
 * Opens every screen of the demo as somebody who may, at three widths, light and dark: it fits, and neither the browser nor axe-core has anything to
 * complain about.
 */
class EveryScreenTest {

    private static final String NEW_PASSWORD = "rain on seven stone walls";
    private static final double DEPLOYMENT_MS = 120_000;

    static Chromium chromium;
    static RunningCroft croft;

    private final Set<String> opened = new TreeSet<>();
    private final List<String> complaints = new ArrayList<>();

    @BeforeAll
    static void start() {
        chromium = Chromium.launch();
        croft = RunningCroft.demo("every-screen");
    }

    @AfterAll
    static void stop() throws Exception {
        for (AutoCloseable part :
                Stream.of(croft, chromium).filter(Objects::nonNull).toList()) {
            part.close();
        }
    }

    @Test
    void everyScreenFitsAndNeitherTheBrowserNorAxeHasAnythingToComplainAbout() {
        Person admin = person();
        looks(admin, "sign-in", "/sign-in", "Sign in");
        admin.signsInHere("admin", croft.adminPassword());
        admin.arrivesAt(".*/change-password.*");
        opened.add("change-password");
        pictures(admin, "screen-change-password");
        admin.fills("Current password", croft.adminPassword());
        admin.fills("New password", NEW_PASSWORD);
        admin.presses("Change password");
        admin.sees("Good ");
        looks(admin, "activity", "/activity", "Signed in");
        looks(admin, "activity/forwarding", "/activity/forwarding", "Syslog server");

        Person teacher = person();
        teacher.signsIn("teacher", croft.teacherPassword());
        teacher.sees("Good ");
        String[] links = deploy(teacher);
        Person stranger = person();
        looks(stranger, "join/:token", links[0], "Join Every screen");
        looks(teacher, "classes", "/classes", "Every screen");
        looks(teacher, "classes/new", "/classes/new", "Nothing is made before");
        looks(teacher, "my", "/my", "My machines");
        looks(teacher, "jobs", "/jobs", "Deploy Every screen");
        looks(teacher, "jobs/schedules", "/jobs/schedules", "Nothing is planned");
        looks(teacher, "jobs/:job", links[1], "Teacher machine");
        looks(teacher, "notices", "/notices", "Notices");
        looks(teacher, "feedback", "/feedback", "Write to the provider");
        looks(teacher, "sessions", "/sessions", "Sessions");
        teacher.open("/");
        pictures(teacher, "screen-home-teacher");

        looks(admin, "", "/", "Good ");
        looks(admin, "clusters", "/clusters", "meadow");
        looks(admin, "clusters/new", "/clusters/new", "Add cluster");
        admin.open("/clusters");
        admin.page().getByText("meadow").first().click();
        admin.arrivesAt(".*/clusters/[0-9a-f-]{36}.*");
        opened.add("clusters/:cluster");
        pictures(admin, "screen-cluster");
        looks(admin, "companies", "/companies", "Meadow School");
        looks(admin, "companies/new", "/companies/new", "Create company");
        admin.open("/companies");
        admin.page().getByText("Meadow School").first().click();
        admin.arrivesAt(".*/companies/[0-9a-f-]{36}.*");
        opened.add("companies/:id");
        pictures(admin, "screen-company");
        looks(admin, "people", "/people", "Tessa Field");
        looks(admin, "people/profiles", "/people/profiles", "Super admin");
        looks(admin, "people/profiles/:profile", "/people/profiles/super_admin", "May connect clusters");
        looks(admin, "projects", "/projects", "School office");
        admin.page().getByText("School office").first().click();
        admin.arrivesAt(".*/projects/[0-9a-f-]{36}.*");
        opened.add("projects/:id");
        pictures(admin, "screen-project");
        looks(admin, "settings/feedback", "/settings/feedback", "Nobody has written");
        looks(admin, "settings/notices", "/settings/notices", "Mail server");
        looks(admin, "templates", "/templates", "debian-13");
        looks(admin, "guests", "/guests", "every-screen-01");
        looks(admin, "infrastructure", "/infrastructure", "pve3");
        looks(admin, "sync", "/sync", "meadow");
        admin.open("/no-such-place");
        pictures(admin, "screen-not-found");
        looks(stranger, "invitation/:token", invite(admin), "Accept invitation");

        Assertions.assertThat(opened).as("screens opened").isEqualTo(routes());
        Assertions.assertThat(complaints).isEmpty();
    }

    @Test
    void theLogOfAFirstStartEndsWithThreeLinesThatSayHowToSignInAndWhatToOpen() {
        List<String> lines = croft.printed().strip().lines().toList();
        Assertions.assertThat(lines.subList(lines.size() - 3, lines.size()))
                .satisfiesExactly(
                        admin -> Assertions.assertThat(admin).contains("sign in as \"admin\""),
                        teacher -> Assertions.assertThat(teacher).contains("sign in as \"teacher\""),
                        open -> Assertions.assertThat(open).contains("Croft is ready: open " + croft.url()));
    }

    @Test
    void aListIsMadeOfCardsOnAPhoneAsSoonAsItIsOpened() {
        Person teacher = new Person(chromium.person(croft.url(), 375, 812));
        teacher.signsIn("teacher", croft.teacherPassword());
        teacher.sees("Good ");
        teacher.open("/guests");
        teacher.sees("All machines");
        Pictures.settle(teacher.page());
        Assertions.assertThat(teacher.page().locator(".page-grid-cards").count())
                .isEqualTo(1);
    }

    private Person person() {
        Person person = new Person(chromium.person(croft.url()));
        person.page().onPageError(complaints::add);
        person.page().onConsoleMessage(message -> {
            if (message.type().equals("error") && !isRefusedToAStranger(message.text())) {
                complaints.add(message.text() + " at " + message.location());
            }
        });
        return person;
    }

    /** Pages of people who have not signed in get no WebSocket and do without. */
    private static boolean isRefusedToAStranger(String complaint) {
        return complaint.contains("/VAADIN/push") && complaint.contains("Unexpected response code: 403");
    }

    private void looks(Person person, String route, String address, String text) {
        person.open(address);
        person.sees(text);
        opened.add(route);
        pictures(person, "screen-" + (route.isEmpty() ? "home" : route.replaceAll("[^a-z]+", "-")));
    }

    private void pictures(Person person, String name) {
        person.pictures(name);
        complaints.addAll(Accessibility.complaints(person.page(), name));
    }

    /** Fields of a dialog that touch, or stand beside each other, read as one. */
    private static void fieldsStandBelowEachOther(Person person, String dialog) {
        Assertions.assertThat(person.page().evaluate("""
                                () => {
                                  const fields = [...document.querySelectorAll('vaadin-dialog [has-label]:not(vaadin-radio-button)')].map(f => f.getBoundingClientRect()).filter(r => r.height);
                                  return fields.length > 1 && fields.every((r, i) => i == 0 || r.top >= fields[i - 1].bottom + 8);
                                }"""))
                .as("fields of the dialog %s stand below each other", dialog)
                .isEqualTo(true);
    }

    /** Deploys a class of two; the invite link and the job's address. */
    private String[] deploy(Person teacher) {
        teacher.open("/classes/new");
        teacher.fills("Name", "Every screen");
        teacher.chooses("Template", "debian-13");
        teacher.fills("Seats", "2");
        teacher.sees(Pattern.compile("4 machines"));
        teacher.presses("Deploy 2 seats");
        teacher.arrivesAt(".*/classes/[0-9a-f-]{36}.*");
        assertThat(teacher.page().getByText("2 of 2 ready").first())
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(DEPLOYMENT_MS));
        opened.add("classes/:class");
        pictures(teacher, "screen-class");
        Locator link = teacher.page().getByText(Pattern.compile("/join/")).first();
        String join = link.textContent().strip();
        teacher.presses("Change rules");
        teacher.sees("Empty for any number");
        pictures(teacher, "screen-class-rules");
        fieldsStandBelowEachOther(teacher, "Change rules");
        teacher.open("/jobs");
        teacher.page().getByText("Deploy Every screen").first().click();
        teacher.arrivesAt(".*/jobs/[0-9a-f-]{36}.*");
        return new String[] {join, teacher.page().url()};
    }

    private static String invite(Person admin) {
        admin.open("/companies");
        admin.page().getByText("Meadow School").first().click();
        admin.opensTab("People");
        admin.presses("Invite person");
        admin.fills("Name", "Ada Hill");
        admin.fills("E-mail", "ada@hill.example");
        admin.chooses("Role", "Teacher");
        admin.presses("Make invitation");
        Locator link = admin.page().getByText(Pattern.compile("/invitation/")).first();
        admin.seen(link);
        return link.textContent().strip();
    }

    private static Set<String> routes() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Route.class));
        return scanner.findCandidateComponents("io.croft").stream()
                .map(bean -> {
                    try {
                        return Class.forName(bean.getBeanClassName())
                                .getAnnotation(Route.class)
                                .value();
                    } catch (ClassNotFoundException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
