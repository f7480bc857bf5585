package io.croft.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import io.croft.simulator.Endpoint;
import io.croft.simulator.Simulator;
import io.croft.simulator.Timing;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Journey 1: the provider's first day. */
class FirstDayTest {

    private static final String ROOT_PASSWORD = UUID.randomUUID().toString();
    private static final String TOKEN_SECRET = UUID.randomUUID().toString();

    static Chromium chromium;
    static RunningCroft croft;
    static Simulator cluster;

    @BeforeAll
    static void start() {
        chromium = Chromium.launch();
        cluster = Simulator.cluster("farm")
                .timing(Timing.fast())
                .user("root@pam", ROOT_PASSWORD)
                .token("root@pam!croft", TOKEN_SECRET)
                .template(9000, "debian-13")
                .guests(40)
                .start();
        croft = RunningCroft.start("first-day");
    }

    @AfterAll
    static void stop() {
        Stream.of(croft, cluster, chromium).filter(Objects::nonNull).forEach(FirstDayTest::close);
    }

    @Test
    void theProviderSignsInAddsAClusterMakesACompanyAndInvitesATeacher() {
        Person provider = new Person(chromium.person(croft.url()));
        changeTheFirstPassword(provider);
        addTheCluster(provider);
        makeTheCompany(provider);
        giveTheClusterToTheCompany(provider);
        String link = inviteTheTeacher(provider);
        acceptAsTheTeacher(link);
    }

    private static void changeTheFirstPassword(Person provider) {
        provider.open("/");
        provider.arrivesAt(".*/sign-in.*");
        provider.pictures("sign-in");
        provider.fills("User name or e-mail", "admin");
        provider.fills("Password", "wrong");
        provider.presses("Sign in");
        provider.sees("Name and password do not match");
        provider.fills("Password", croft.adminPassword());
        provider.presses("Sign in");
        provider.arrivesAt(".*/change-password.*");
        provider.open("/companies");
        provider.arrivesAt(".*/change-password.*");
        provider.pictures("change-password");
        provider.fills("Current password", croft.adminPassword());
        provider.fills("New password", "three green fields in a row");
        provider.presses("Change password");
        provider.sees("Good ");
        provider.pictures("home-provider-empty");
        provider.open("/clusters");
        provider.pictures("clusters-empty");
        provider.open("/companies");
        provider.pictures("companies-empty");
    }

    private static void addTheCluster(Person provider) {
        Endpoint first = cluster.endpoints().getFirst();
        provider.open("/clusters/new");
        provider.fills("Addresses", "nowhere.invalid");
        provider.fills("Token", "root@pam!croft");
        provider.fills("Token secret", TOKEN_SECRET);
        provider.presses("Test connection");
        provider.sees("nowhere.invalid");
        provider.pictures("cluster-new-unknown-host");
        provider.fills("Addresses", first.host() + ":" + first.port());
        provider.field("Reach the nodes over SSH too").check();
        provider.fills("SSH user", "root");
        provider.fills(
                "SSH port", Integer.toString(cluster.sshEndpoints().getFirst().port()));
        provider.fills("SSH password", ROOT_PASSWORD);
        provider.presses("Test connection");
        provider.sees(first.fingerprint());
        provider.pictures("cluster-new-fingerprint");
        provider.presses("These are right, accept them");
        provider.sees("shows the SSH host key");
        provider.presses("These are right, accept them");
        provider.sees("pve1, pve2, pve3");
        provider.sees("SSH works on pve3 by password");
        provider.fills("Name", "farm");
        provider.pictures("cluster-new-tested");
        provider.presses("Add cluster");
        provider.arrivesAt(".*/clusters/[0-9a-f-]{36}.*");
        provider.opensTab("Nodes and storages");
        provider.sees("pve3");
        provider.pictures("cluster");
        provider.open("/guests");
        provider.sees("debian-13");
        provider.pictures("guests");
    }

    private static void makeTheCompany(Person provider) {
        provider.open("/companies/new");
        provider.presses("Create company");
        provider.sees("Fill this in");
        provider.fills("Name", "Hill School");
        provider.fills("Slug", "hill-school");
        provider.pictures("company-new");
        provider.presses("Create company");
        provider.arrivesAt(".*/companies/[0-9a-f-]{36}.*");
        provider.opensTab("Quota");
        provider.fills("Seats", "60");
        provider.fills("Classes", "3");
        provider.presses("Save limits");
        provider.sees("Limits saved");
        provider.pictures("company-quota");
    }

    private static void giveTheClusterToTheCompany(Person provider) {
        provider.opensTab("Clusters");
        provider.field("farm").check();
        provider.pictures("company-clusters");
        provider.page().reload();
        provider.opensTab("Clusters");
        assertThat(provider.field("farm")).isChecked();
    }

    private static String inviteTheTeacher(Person provider) {
        provider.opensTab("People");
        provider.presses("Invite person");
        provider.fills("Name", "Ada Hill");
        provider.fills("E-mail", "ada@hill.example");
        provider.chooses("Role", "Teacher");
        provider.presses("Make invitation");
        Locator link =
                provider.page().getByText(Pattern.compile("/invitation/")).first();
        provider.seen(link);
        provider.pictures("invitation-link");
        return link.textContent().strip();
    }

    private static void acceptAsTheTeacher(String link) {
        Person teacher = new Person(chromium.person(croft.url()));
        teacher.open(link);
        teacher.pictures("invitation");
        teacher.fills("User name", "ada");
        teacher.fills("Password", "short");
        teacher.presses("Accept invitation");
        teacher.sees("Use at least 12 characters");
        teacher.fills("Password", "over the hill and down again");
        teacher.presses("Accept invitation");
        teacher.sees("Good ");
        teacher.pictures("home-teacher-empty");
        Person second = new Person(chromium.person(croft.url()));
        second.open(link);
        second.sees("This invitation was accepted before");
        second.open("/clusters");
        second.arrivesAt(".*/sign-in.*");
    }

    private static void close(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
