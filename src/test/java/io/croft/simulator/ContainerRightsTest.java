package io.croft.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What of a container only the superuser sets, and which privilege every other option needs (PVE::LXC, check_ct_modify_config_perm). */
@TestInstance(Lifecycle.PER_CLASS)
class ContainerRightsTest {

    private static final String CT = "/nodes/pve1/lxc/200";
    private static final String[] EVERYTHING = {
        "VM.Config.Disk", "VM.Config.CPU", "VM.Config.Memory", "VM.Config.Network", "VM.Config.Options", "VM.Allocate"
    };

    private final SmallCluster cluster = SmallCluster.start();

    @BeforeAll
    void make() {
        Containers.create(cluster.simulator, cluster.root, "pve1", 200, "thin");
    }

    @AfterAll
    void stop() {
        cluster.close();
    }

    @Test
    void featuresBesidesNestingAreForTheSuperuser() {
        try (Client person = cluster.user("/vms/200", EVERYTHING)) {
            Reply reply = person.put(CT + "/config", Map.of("features", "nesting=1,keyctl=1"));
            assertThat(reply.status()).isEqualTo(403);
            assertThat(reply.reason())
                    .isEqualTo("Permission check failed (changing feature flags (except nesting) is only allowed"
                            + " for root@pam)");
            assertThat(person.put(CT + "/config", Map.of("features", "nesting=1"))
                            .status())
                    .isEqualTo(200);
        }
        assertThat(cluster.root
                        .put(CT + "/config", Map.of("features", "nesting=1,fuse=1"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aDirectoryOfTheNodeIsMountedByTheSuperuserOnly() {
        try (Client person = cluster.user("/vms/200", EVERYTHING)) {
            assertThat(person.put(CT + "/config", Map.of("mp0", "/srv/data,mp=/data"))
                            .reason())
                    .isEqualTo("Permission check failed (mount point type bind is only allowed for root@pam)");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "cores, 2, VM.Config.CPU",
        "cpulimit, 1, VM.Config.CPU",
        "memory, 300, VM.Config.Memory",
        "swap, 300, VM.Config.Memory",
        "hostname, other, VM.Config.Network",
        "nameserver, 9.9.9.9, VM.Config.Network",
        "net0, 'name=eth0,bridge=vmbr0', VM.Config.Network",
        "mp1, thin:1, VM.Config.Disk",
        "description, words, VM.Config.Options",
        "onboot, 1, VM.Config.Options",
    })
    void everyOptionNeedsItsOwnPrivilege(String option, String value, String privilege) {
        String other = privilege.equals("VM.Config.CPU") ? "VM.Config.Memory" : "VM.Config.CPU";
        try (Client person = cluster.user("/vms/200", other)) {
            assertThat(person.put(CT + "/config", Map.of(option, value)).reason())
                    .isEqualTo("Permission check failed (/vms/200, " + privilege + ")");
        }
        try (Client person = cluster.user("/vms/200", privilege)) {
            Reply taken = person.put(CT + "/config", Map.of(option, value));
            assertThat(taken.status()).as(taken.text()).isEqualTo(200);
        }
    }

    @Test
    void aDeletionNeedsThePrivilegeOfWhatItDeletes() {
        try (Client person = cluster.user("/vms/200", "VM.Config.CPU")) {
            assertThat(person.put(CT + "/config", Map.of("delete", "net0")).status())
                    .isEqualTo(403);
        }
    }

    @Test
    void aContainerIsNotMadeWithWhatOnlyTheSuperuserSets() {
        try (Client person = cluster.user("/", "VM.Allocate", "Datastore.AllocateSpace", "VM.Config.Disk")) {
            Map<String, Object> wish =
                    new HashMap<>(Map.of("vmid", 201, "ostemplate", "shared:vztmpl/debian-13.tar.zst"));
            wish.put("rootfs", "thin:1");
            wish.put("features", "keyctl=1");
            assertThat(person.post("/nodes/pve1/lxc", wish).status()).isEqualTo(403);
            assertThat(cluster.simulator.guests()).noneMatch(guest -> guest.id() == 201);
        }
    }

    @Test
    void aRestoreIsRefusedAndMakesNoEmptyContainer() {
        Reply reply = cluster.root.post(
                "/nodes/pve1/lxc",
                Map.of(
                        "vmid",
                        202,
                        "ostemplate",
                        "shared:backup/vzdump-lxc-200-2026_11_30-06_00_00.tar.zst",
                        "restore",
                        1));
        assertThat(reply.reason()).isEqualTo("unable to restore CT 202 - backups are not simulated");
        assertThat(cluster.simulator.guests()).noneMatch(guest -> guest.id() == 202);
    }

    @Test
    void aTemplateThatIsMissingFailsInTheTaskAndLeavesNothing() {
        Reply begun = cluster.root.post(
                "/nodes/pve1/lxc", Map.of("vmid", 203, "ostemplate", "shared:vztmpl/none.tar.gz", "rootfs", "thin:1"));
        assertThat(cluster.done(begun)).startsWith("unable to create CT 203 - ").contains("none.tar.gz");
        assertThat(cluster.simulator.volumes()).noneMatch(volume -> volume.contains("203"));
    }

    @Test
    void anUnknownFeatureAndATakenIdAreRefusedAtOnce() {
        Map<String, Object> wish = new HashMap<>(Map.of("vmid", 204, "ostemplate", "shared:vztmpl/debian-13.tar.zst"));
        wish.put("features", "foo=1");
        assertThat(cluster.root
                        .post("/nodes/pve1/lxc", wish)
                        .body()
                        .path("errors")
                        .path("features")
                        .asString())
                .startsWith("invalid format - format error\nfeatures.foo: property is not defined in schema");
        wish.remove("features");
        wish.put("vmid", 200);
        assertThat(cluster.root.post("/nodes/pve1/lxc", wish).reason())
                .isEqualTo("CT 200 already exists on node 'pve1'");
    }
}
