package io.croft.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The provider helps a teacher: acts in her name, sees who acts as whom above every screen, stops, and finds both names in the activity. */
class ImpersonationJourneyTest {

    private static final String NEW_PASSWORD = "rain on seven stone walls";
    private static final String BANNER = "acts as Tessa Field until";

    static Chromium chromium;
    static RunningCroft croft;

    @BeforeAll
    static void start() {
        chromium = Chromium.launch();
        croft = RunningCroft.demo("impersonation");
    }

    @AfterAll
    static void stop() throws Exception {
        for (AutoCloseable part :
                Stream.of(croft, chromium).filter(Objects::nonNull).toList()) {
            part.close();
        }
    }

    @Test
    void theProviderActsAsATeacherUnderABannerAndStopsInAllTabs() {
        Person admin = signedIn();
        Person earlierTab = new Person(admin.page().context().newPage());
        earlierTab.open(croft.url() + "/jobs");
        earlierTab.sees("Jobs");
        beginsToActAsTheTeacher(admin);
        earlierTab.sees(BANNER);
        admin.sees(BANNER);
        admin.pictures("impersonation-home");
        Person secondTab = new Person(admin.page().context().newPage());
        secondTab.open(croft.url() + "/classes");
        secondTab.sees(BANNER);
        secondTab.pictures("impersonation-classes");
        admin.open("/sessions");
        admin.sees("There is nothing here");
        admin.open("/");
        admin.presses("Stop acting as this person");
        admin.doesNotSee(BANNER);
        secondTab.doesNotSee(BANNER);
        earlierTab.doesNotSee(BANNER);
        admin.open("/activity");
        admin.sees("Began to act as Tessa Field");
        admin.sees("Stopped acting as Tessa Field");
    }

    private static Person signedIn() {
        Person admin = new Person(chromium.person(croft.url()));
        admin.signsIn("admin", croft.adminPassword());
        admin.arrivesAt(".*/change-password.*");
        admin.fills("Current password", croft.adminPassword());
        admin.fills("New password", NEW_PASSWORD);
        admin.presses("Change password");
        admin.sees("Good ");
        return admin;
    }

    private static void beginsToActAsTheTeacher(Person admin) {
        admin.open("/people?q=Tessa");
        admin.sees("Tessa Field");
        Locator more = admin.page().locator(".more-menu vaadin-menu-bar-button");
        more.first().click();
        admin.page()
                .getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Act as this person"))
                .first()
                .click();
        admin.sees("Act as Tessa Field?");
        admin.pictures("impersonation-reason");
        admin.presses("Act as this person");
        admin.sees("Say why, in 1 to 300 characters");
        admin.fills("Reason", "She cannot find her class");
        admin.presses("Act as this person");
    }
}
