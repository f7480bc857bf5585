package io.croft.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.croft.simulator.access.Caller;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Who may do what where: the nearest entry counts, a person's own before their groups', and pools add to their members. */
@TestInstance(Lifecycle.PER_CLASS)
class AccessListTest {

    private final SmallCluster cluster = SmallCluster.start();

    @AfterAll
    void stop() {
        cluster.close();
    }

    @Test
    void theNearestEntryTakesThePlaceOfThoseAbove() {
        user("anna@pve");
        grant("/", "anna@pve", "PVEVMAdmin", Map.of());
        grant("/vms/100", "anna@pve", "PVETemplateUser", Map.of());
        assertThat(may("anna@pve", "/vms/101")).contains("VM.PowerMgmt", "VM.Audit");
        assertThat(may("anna@pve", "/vms/100")).containsExactlyInAnyOrder("VM.Audit", "VM.Clone");
    }

    @Test
    void anEntryThatDoesNotReachDownHoldsOnlyAtItsPath() {
        user("bert@pve");
        grant("/vms", "bert@pve", "PVEAuditor", Map.of("propagate", 0));
        assertThat(may("bert@pve", "/vms")).contains("VM.Audit");
        assertThat(may("bert@pve", "/vms/100")).isEmpty();
    }

    @Test
    void noAccessTakesEverythingAway() {
        user("cora@pve");
        grant("/", "cora@pve", "PVEAdmin", Map.of());
        grant("/vms/9000", "cora@pve", "NoAccess", Map.of());
        assertThat(may("cora@pve", "/vms/9000")).isEmpty();
        assertThat(may("cora@pve", "/vms/9001")).contains("VM.Audit");
    }

    @Test
    void twoRolesAtOnePlaceAreAddedUp() {
        user("dirk@pve");
        grant("/vms/7", "dirk@pve", "PVETemplateUser,PVEAuditor", Map.of());
        assertThat(may("dirk@pve", "/vms/7")).contains("VM.Clone", "VM.Audit", "Sys.Audit");
    }

    @Test
    void aPersonsOwnEntryCountsBeforeTheirGroups() {
        assertThat(cluster.root
                        .post("/access/users", Map.of("userid", "ella@pve", "groups", "teachers"))
                        .status())
                .isEqualTo(200);
        grantGroup("/vms", "teachers", "PVEVMAdmin");
        assertThat(may("ella@pve", "/vms/5")).contains("VM.PowerMgmt");
        grant("/vms/5", "ella@pve", "PVEAuditor", Map.of());
        assertThat(may("ella@pve", "/vms/5")).contains("VM.Audit").doesNotContain("VM.PowerMgmt");
    }

    @Test
    void aPoolGivesItsMembersWhatItGives() {
        user("fred@pve");
        String machine = cluster.machine(600);
        cluster.root.post("/pools", Map.of("poolid", "class"));
        cluster.root.put("/pools", Map.of("poolid", "class", "vms", 600));
        grant("/pool/class", "fred@pve", "PVEVMUser", Map.of());
        assertThat(may("fred@pve", "/vms/600")).contains("VM.Console");
        cluster.root.put("/pools", Map.of("poolid", "class", "vms", 600, "delete", 1));
        assertThat(may("fred@pve", "/vms/600")).isEmpty();
        assertThat(cluster.done(cluster.root.delete(machine))).isEqualTo("OK");
    }

    @Test
    void rightsAtAGuestEndWithItAndAreNotThoseOfTheNextOneOfItsNumber() {
        user("otto@pve");
        String machine = cluster.machine(601);
        grant("/vms/601", "otto@pve", "PVEVMAdmin", Map.of());
        assertThat(cluster.done(cluster.root.delete(machine))).isEqualTo("OK");
        cluster.machine(601);
        assertThat(may("otto@pve", "/vms/601")).isEmpty();
    }

    @Test
    void anEntryIsTakenBackWhateverItsReach() {
        user("gabi@pve");
        grant("/vms/3", "gabi@pve", "PVEAuditor", Map.of("propagate", 0));
        grant("/vms/3", "gabi@pve", "PVEAuditor", Map.of("delete", 1));
        assertThat(may("gabi@pve", "/vms/3")).isEmpty();
    }

    @Test
    void whomAndWhichRoleMustBeKnown() {
        assertThat(put("/vms", Map.of("users", "nobody@pve", "roles", "PVEAuditor"))
                        .reason())
                .contains("nobody@pve");
        user("hans@pve");
        assertThat(put("/vms", Map.of("users", "hans@pve", "roles", "Nothing")).reason())
                .isEqualTo("role 'Nothing' does not exist");
        Reply nobody = put("/vms", Map.of("roles", "PVEAuditor"));
        assertThat(nobody.status()).isEqualTo(400);
        assertThat(put("vms", Map.of("users", "hans@pve", "roles", "PVEAuditor"))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void whoMayNotGiveDoesNotGive() {
        try (Client stranger = cluster.user("/vms", "VM.Audit")) {
            assertThat(stranger.put("/access/acl", Map.of("path", "/vms", "users", "root@pam", "roles", "PVEAuditor"))
                            .reason())
                    .isEqualTo("Permission check failed (/vms, Permissions.Modify)");
            assertThat(stranger.get("/access/acl").data()).isEmpty();
        }
    }

    @Test
    void nobodyLooksAtAnotherPersonsRights() {
        user("igor@pve");
        try (Client stranger = cluster.user("/vms", "VM.Audit")) {
            assertThat(stranger.get("/access/permissions?userid=igor@pve").status())
                    .isEqualTo(403);
            assertThat(stranger.get("/access/permissions").data().path("/vms").has("VM.Audit"))
                    .isTrue();
            assertThat(stranger.get("/access/permissions?path=/storage").data().path("/storage"))
                    .isEmpty();
        }
    }

    @Test
    void rolesOfOnesOwnGrowAndGoAndThoseThatAreBuiltInStay() {
        assertThat(cluster.root
                        .post("/access/roles", Map.of("roleid", "Own", "privs", "VM.Audit"))
                        .status())
                .isEqualTo(200);
        assertThat(cluster.root.post("/access/roles", Map.of("roleid", "Own")).reason())
                .isEqualTo("create role failed: role 'Own' already exists");
        cluster.root.put("/access/roles/Own", Map.of("privs", "VM.Clone", "append", 1));
        assertThat(cluster.root.get("/access/roles/Own").data().propertyNames())
                .containsExactlyInAnyOrder("VM.Audit", "VM.Clone");
        cluster.root.put("/access/roles/Own", Map.of("privs", "VM.Console"));
        assertThat(cluster.root.get("/access/roles/Own").data().propertyNames()).containsExactly("VM.Console");
        assertThat(cluster.root.delete("/access/roles/Own").status()).isEqualTo(200);
        assertThat(cluster.root.get("/access/roles/Own").reason()).isEqualTo("role 'Own' does not exist");
        assertThat(cluster.root
                        .put("/access/roles/PVEAdmin", Map.of("privs", ""))
                        .reason())
                .isEqualTo("auto-generated role 'PVEAdmin' cannot be modified");
        assertThat(cluster.root.delete("/access/roles/NoAccess").reason())
                .isEqualTo("auto-generated role 'NoAccess' cannot be modified");
    }

    private Set<String> may(String user, String path) {
        return cluster.simulator.state().access().privilegesOf(new Caller(user, null), path);
    }

    private void user(String id) {
        assertThat(cluster.root.post("/access/users", Map.of("userid", id)).status())
                .isEqualTo(200);
    }

    private void grant(String path, String user, String roles, Map<String, ?> more) {
        Map<String, Object> wish = new HashMap<>(more);
        wish.put("users", user);
        wish.put("roles", roles);
        assertThat(put(path, wish).status()).isEqualTo(200);
    }

    private void grantGroup(String path, String group, String role) {
        assertThat(put(path, Map.of("groups", group, "roles", role)).status()).isEqualTo(200);
    }

    private Reply put(String path, Map<String, ?> wish) {
        Map<String, Object> all = new HashMap<>(wish);
        all.put("path", path);
        return cluster.root.put("/access/acl", all);
    }
}
