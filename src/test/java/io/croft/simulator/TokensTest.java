package io.croft.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** API tokens: their secret is told once, a separated one has what both it and its user have, and some calls refuse them. */
@TestInstance(Lifecycle.PER_CLASS)
class TokensTest {

    private final SmallCluster cluster = SmallCluster.start();

    @AfterAll
    void stop() {
        cluster.close();
    }

    @Test
    void theSecretOfATokenIsToldOnlyWhenItIsMade() {
        user("anna@pve");
        Reply made = cluster.root.post("/access/users/anna@pve/token/t", Map.of("comment", "for scripts"));
        assertThat(made.data().path("full-tokenid").asString()).isEqualTo("anna@pve!t");
        assertThat(made.data().path("value").asString()).matches("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-.*");
        Reply read = cluster.root.get("/access/users/anna@pve/token/t");
        assertThat(read.text()).doesNotContain(made.data().path("value").asString());
        assertThat(read.data().path("comment").asString()).isEqualTo("for scripts");
        assertThat(read.data().path("privsep").asInt()).isOne();
    }

    @Test
    void aTokenWithoutSeparationMayAllThatItsUserMay() {
        user("bert@pve");
        cluster.allow("bert@pve", "/vms/9000", "VM.Audit");
        try (Client token = token("bert@pve", Map.of("privsep", 0))) {
            assertThat(token.get(SmallCluster.TEMPLATE + "/config").status()).isEqualTo(200);
            assertThat(token.post(SmallCluster.TEMPLATE + "/clone", Map.of("newid", 700))
                            .reason())
                    .isEqualTo("Permission check failed (/vms/9000, VM.Clone)");
        }
    }

    @Test
    void aSeparatedTokenHasNothingUntilItIsGivenSomething() {
        user("cora@pve");
        cluster.allow("cora@pve", "/vms/9000", "VM.Audit", "VM.Clone");
        try (Client token = token("cora@pve", Map.of())) {
            assertThat(token.get("/cluster/resources?type=vm").data()).isEmpty();
            assertThat(token.get(SmallCluster.TEMPLATE + "/config").status()).isEqualTo(403);
            grant("/vms/9000", "cora@pve!t", "PVETemplateUser");
            assertThat(token.get("/cluster/resources?type=vm").data()).hasSize(1);
        }
    }

    @Test
    void aSeparatedTokenIsNeverMoreThanItsUser() {
        user("dirk@pve");
        try (Client token = token("dirk@pve", Map.of())) {
            grant("/", "dirk@pve!t", "Administrator");
            assertThat(token.get(SmallCluster.TEMPLATE + "/config").reason())
                    .isEqualTo("Permission check failed (/vms/9000, VM.Audit)");
        }
    }

    @Test
    void aTokenOfTheRootUserIsNotTheSuperuser() {
        try (Client token = token(Client.ROOT, Map.of("privsep", 0))) {
            assertThat(token.get(SmallCluster.TEMPLATE + "/config").status()).isEqualTo(200);
            assertThat(token.put(SmallCluster.TEMPLATE + "/config", Map.of("args", "-no-reboot"))
                            .text())
                    .contains("only root can set 'args' config");
        }
    }

    @Test
    void aTokenIsRefusedWhenItsTimeIsUpOrItsUserIsSwitchedOff() {
        user("ella@pve");
        try (Client late = token("ella@pve", Map.of("privsep", 0, "expire", 1))) {
            assertThat(late.get("/version").status()).isEqualTo(401);
        }
        cluster.root.delete("/access/users/ella@pve/token/t");
        try (Client token = token("ella@pve", Map.of("privsep", 0))) {
            assertThat(token.get("/version").status()).isEqualTo(200);
            cluster.root.put("/access/users/ella@pve", Map.of("enable", 0));
            assertThat(token.get("/version").reason()).isEqualTo("Authentication failed!");
        }
    }

    @Test
    void aTokenThatIsRemovedIsNobody() {
        user("fred@pve");
        try (Client token = token("fred@pve", Map.of("privsep", 0))) {
            assertThat(cluster.root.delete("/access/users/fred@pve/token/t").status())
                    .isEqualTo(200);
            assertThat(token.get("/version").status()).isEqualTo(401);
        }
        assertThat(cluster.root.delete("/access/users/fred@pve/token/t").reason())
                .isEqualTo("no such token 't' for user 'fred@pve'");
    }

    @Test
    void aTokenWritesWithoutATokenAgainstForgeryAndIsNamedInItsTasks() {
        user("gabi@pve");
        cluster.allow("gabi@pve", "/", "VM.PowerMgmt", "VM.Audit");
        String machine = cluster.machine(701);
        try (Client token = token("gabi@pve", Map.of("privsep", 0))) {
            Reply started = token.post(machine + "/status/start", Map.of());
            assertThat(started.upid()).endsWith(":qmstart:701:gabi@pve!t:");
            assertThat(cluster.done(started)).isEqualTo("OK");
            var listed = token.get("/nodes/pve1/tasks?vmid=701").data().path(0);
            assertThat(listed.path("user").asString()).isEqualTo("gabi@pve");
            assertThat(listed.path("tokenid").asString()).isEqualTo("t");
        }
    }

    @Test
    void aTokenChangesNoPassword() {
        user("hans@pve");
        try (Client token = token("hans@pve", Map.of("privsep", 0))) {
            Map<String, String> wish = Map.of("userid", "hans@pve", "password", "another-word");
            assertThat(token.put("/access/password", wish).status()).isEqualTo(403);
        }
    }

    @Test
    void aPersonSeesTheirOwnTokensAndNobodyElses() {
        user("igor@pve");
        user("jule@pve");
        try (Client token = token("igor@pve", Map.of("privsep", 0))) {
            assertThat(token.get("/access/users/igor@pve/token").data()).hasSize(1);
            assertThat(token.get("/access/users/jule@pve/token").status()).isEqualTo(403);
            assertThat(token.get("/access/users").data().findValuesAsString("userid"))
                    .isEqualTo(List.of("igor@pve"));
        }
    }

    private void user(String id) {
        assertThat(cluster.root.post("/access/users", Map.of("userid", id)).status())
                .isEqualTo(200);
    }

    private void grant(String path, String token, String role) {
        assertThat(cluster.root
                        .put("/access/acl", Map.of("path", path, "tokens", token, "roles", role))
                        .status())
                .isEqualTo(200);
    }

    private Client token(String user, Map<String, ?> options) {
        Reply made = cluster.root.post("/access/users/" + user + "/token/t", options);
        return new Client(cluster.simulator.endpoint("pve1"))
                .token(user + "!t", made.data().path("value").asString());
    }
}
