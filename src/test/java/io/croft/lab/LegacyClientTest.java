package io.croft.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.croft.access.TenantId;
import io.croft.job.JobId;
import io.croft.kernel.EmailAddress;
import io.croft.signin.TestAccounts;
import io.croft.signin.TestCallers;
import io.croft.testing.CroftTest;
import io.croft.testing.ServedCroft;
import io.croft.testing.TestClock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** A client of the routes of before {@code /api/v1} finds what it knows. */
@CroftTest
class LegacyClientTest {

    private static final String ADDRESS = "203.0.113.211";

    @Autowired
    ApplicationContext beans;

    @Autowired
    TestCallers callers;

    @Autowired
    TestAccounts accounts;

    @Autowired
    JdbcTemplate database;

    @Autowired
    TestClock clock;

    private ServedCroft served;
    private LegacyClient client;

    @BeforeEach
    void serve() throws Exception {
        served = new ServedCroft(callers.http(), ADDRESS);
        client = new LegacyClient(served.uri());
    }

    @AfterEach
    void close() {
        served.close();
    }

    @Test
    void whoIsNotSignedInHearsTheWordsThatClientsCompareWith() throws Exception {
        assertThat(client.get("/api/vms")).satisfies(answer -> {
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.body().get("success").asBoolean()).isFalse();
            assertThat(answer.message()).isEqualTo("No token");
        });
        client.use("croft_at_wrong");
        assertThat(client.get("/api/vms").message()).isEqualTo("Invalid token");
        client.use("");
        for (String name : List.of("nobody@example.org", "", somebody(accounts.company(), "USER"))) {
            LegacyClient.Answer answer = client.login(name, "wrong password");
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.message()).isEqualTo("Invalid credentials");
        }
        assertThat(client.get("/api/health").body().get("status").asString()).isEqualTo("ok");
    }

    @Test
    void aTokenIsGoodForADayAndEndsWithSigningOut() throws Exception {
        String name = somebody(accounts.company(), "USER");
        LegacyClient.Answer login = client.login(name, TestAccounts.PASSWORD.reveal());
        assertThat(login.data().get("expires_in").asLong()).isEqualTo(86_400);
        assertThat(login.data().get("user").get("email").asString()).isEqualTo(name);
        assertThat(login.data().get("user").get("role").asString()).isEqualTo("user");
        clock.advance(Duration.ofHours(23));
        assertThat(client.get("/api/vdi-integration/auth/me")
                        .data()
                        .get("email")
                        .asString())
                .isEqualTo(name);
        assertThat(client.post("/api/auth/logout", "{\"token\": \"%s\"}".formatted(client.token()))
                        .status())
                .isEqualTo(200);
        assertThat(client.get("/api/vdi-integration/auth/me").message()).isEqualTo("Invalid token");
    }

    @Test
    void whatIsNotTheirsAndWhatIsNotThereHasAMessage() throws Exception {
        client.login(somebody(accounts.company(), "TEACHER"), TestAccounts.PASSWORD.reveal());
        for (String closed : List.of("/api/sync/status", "/api/cluster/list", "/api/vdi-integration/users")) {
            LegacyClient.Answer answer = client.get(closed);
            assertThat(answer.status()).as(closed).isEqualTo(403);
            assertThat(answer.message()).isNotBlank();
        }
        for (String gone : List.of("/api/classes/" + UUID.randomUUID(), "/api/vm/4711/status", "/api/no-such-thing")) {
            LegacyClient.Answer answer = client.get(gone);
            assertThat(answer.status()).as(gone).isEqualTo(404);
            assertThat(answer.body().get("success").asBoolean()).isFalse();
        }
    }

    @Test
    void aTeacherMakesUsesAndDeletesAClass() throws Exception {
        try (SimulatedSchool school = SimulatedSchool.open(beans, builder -> builder.placeholderDisks())) {
            client.login(somebody(school.company, "TEACHER"), TestAccounts.PASSWORD.reveal());
            assertThat(client.get("/api/lab/templates")
                            .data()
                            .get(0)
                            .get("vmid")
                            .asInt())
                    .isEqualTo(school.template.vmid());
            String wish =
                    "{\"name\": \"Older\", \"template_vmid\": %d, \"pool_size\": 2}".formatted(school.template.vmid());
            assertThat(client.post("/api/classes", wish).status())
                    .as("on no cluster")
                    .isEqualTo(400);
            assertThat(switchTo(school).status()).isEqualTo(200);
            LegacyClient.Answer made = client.post("/api/classes", wish);
            assertThat(made.status()).isEqualTo(201);
            String labClass = "/api/classes/" + made.data().get("id").asString();
            awaitEnd(school, made);
            var machines = client.get(labClass).data().get("vms");
            assertThat(machines).hasSize(2);
            int vmid = machines.get(0).get("vmid").asInt();
            awaitEnd(school, client.post("/api/vm/" + vmid + "/start", ""));
            await().atMost(Duration.ofSeconds(20))
                    .pollInterval(Duration.ofMillis(50))
                    .until(() -> client.get("/api/vm/" + vmid + "/status")
                            .data()
                            .get("status")
                            .asString()
                            .equals("running"));
            assertThat(client.get("/api/vms").data()).hasSize(2);
            assertThat(client.get("/api/vms?page=1").data()).isEmpty();
            assertThat(client.get("/api/vm-class-mappings").data()).hasSize(2);
            assertThat(client.get("/api/user-vm-assignments").data()).isEmpty();
            putsBack(school, labClass.replace("/classes/", "/class/") + "/reimage", vmid);
            awaitEnd(school, client.delete(labClass));
            assertThat(client.get(labClass).status()).isEqualTo(404);
            assertThat(client.get("/api/vms").data()).isEmpty();
        }
    }

    private void putsBack(SimulatedSchool school, String reimage, int vmid) throws Exception {
        LegacyClient.Answer begun = client.post(reimage, "{\"vmids\": [%d]}".formatted(vmid));
        assertThat(begun.data().get("count").asInt()).isEqualTo(1);
        awaitEnd(school, begun);
        assertThat(client.post(reimage, "{\"vmids\": [%d, 99]}".formatted(vmid)).status())
                .as("a machine of another class")
                .isEqualTo(422);
    }

    private LegacyClient.Answer switchTo(SimulatedSchool school) throws Exception {
        return client.post("/api/clusters/switch", "{\"cluster_id\": \"%s\"}".formatted(school.cluster));
    }

    @Test
    void theClusterThatIsWorkedOnIsKeptForEachSignInByItself() throws Exception {
        try (SimulatedSchool school = SimulatedSchool.open(beans, builder -> builder.placeholderDisks())) {
            String name = somebody(school.company, "TEACHER");
            client.login(name, TestAccounts.PASSWORD.reveal());
            assertThat(switchTo(school).data().get("active_cluster_id").asString())
                    .isEqualTo(school.cluster.toString());
            String wish = "{\"name\": \"Kept\", \"template_vmid\": 99999}";
            assertThat(client.post("/api/classes", wish).status())
                    .as("refused for its template alone")
                    .isEqualTo(422);
            client.login(name, TestAccounts.PASSWORD.reveal());
            assertThat(client.post("/api/classes", wish).status()).isEqualTo(400);
            assertThat(client.post("/api/clusters/switch", "{\"cluster_id\": \"%s\"}".formatted(UUID.randomUUID()))
                            .status())
                    .isEqualTo(404);
        }
    }

    @Test
    void theProviderManagesCompanies() throws Exception {
        client.login(somebody(accounts.company(), "SUPER_ADMIN"), TestAccounts.PASSWORD.reveal());
        String name = "c" + UUID.randomUUID().toString().substring(0, 20);
        LegacyClient.Answer made =
                client.post("/api/company", "{\"name\": \"%s\", \"slug\": \"%s\"}".formatted(name, name));
        assertThat(made.status()).isEqualTo(201);
        String company = "/api/company/" + made.data().get("id").asString();
        assertThat(client.get("/api/company?size=200").data().findValuesAsString("slug"))
                .isNotEmpty();
        assertThat(client.put(company, "{\"name\": \"Other %s\"}".formatted(name))
                        .data()
                        .get("name")
                        .asString())
                .isEqualTo("Other " + name);
        assertThat(client.get(company + "/users").data()).isEmpty();
        assertThat(client.get(company + "/clusters").data()).isEmpty();
        assertThat(client.get(company + "/quotas").data()).isNotEmpty();
        assertThat(client.delete(company).status()).isEqualTo(200);
        assertThat(client.delete(company).status()).isIn(404, 409);
    }

    private static void awaitEnd(SimulatedSchool school, LegacyClient.Answer begun) {
        school.awaitEnd(new JobId(UUID.fromString(begun.data().get("job_id").asString())));
    }

    /** The e-mail of somebody of this role. */
    private String somebody(TenantId company, String role) {
        EmailAddress email = new EmailAddress(UUID.randomUUID() + "@example.org");
        database.update(
                "update people_person set role = ? where id = ?",
                role,
                accounts.user(company, email).value());
        return email.value();
    }
}
