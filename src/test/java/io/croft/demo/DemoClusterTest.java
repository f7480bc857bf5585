package io.croft.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.croft.simulator.Endpoint;
import io.croft.simulator.GuestView;
import io.croft.simulator.Simulator;
import io.croft.simulator.access.Caller;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo's cluster is the same after a restart, and only its owner reads what opens it. */
class DemoClusterTest {

    private static final int ANY = 0;

    @TempDir
    Path home;

    @Test
    void theCredentialsAreMadeOnceAndOnlyTheirOwnerReadsThem() throws IOException {
        DemoCredentials made = DemoCredentials.in(home);
        DemoCredentials again = DemoCredentials.in(home);
        assertThat(again.rootPassword()).isEqualTo(made.rootPassword()).hasSize(32);
        assertThat(again.tokenSecret()).isEqualTo(made.tokenSecret());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("credentials"))))
                .isEqualTo("rw-------");
        assertThat(made).hasToString("***");
    }

    @Test
    void twoDemosHaveNothingInCommon() {
        DemoCredentials one = DemoCredentials.in(home.resolve("one"));
        DemoCredentials other = DemoCredentials.in(home.resolve("other"));
        assertThat(one.rootPassword()).isNotEqualTo(other.rootPassword());
        assertThat(one.tokenSecret()).isNotEqualTo(other.tokenSecret());
    }

    @Test
    void aFileThatAStartCutOffIsMadeAnew() throws IOException {
        Files.createFile(home.resolve("credentials"));
        DemoCredentials made = DemoCredentials.in(home);
        assertThat(made.rootPassword()).hasSize(32);
        assertThat(DemoCredentials.in(home).rootPassword()).isEqualTo(made.rootPassword());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("credentials"))))
                .isEqualTo("rw-------");
    }

    @Test
    void aRestartMeetsTheSameGuestsAndCertificates() {
        List<GuestView> guests;
        List<String> fingerprints;
        try (DemoCluster first = new DemoCluster(home, ANY, ANY)) {
            guests = first.simulator().guests();
            fingerprints = fingerprints(first.simulator());
        }
        try (DemoCluster second = new DemoCluster(home, ANY, ANY)) {
            assertThat(second.simulator().guests()).isEqualTo(guests);
            assertThat(fingerprints(second.simulator())).isEqualTo(fingerprints);
        }
    }

    @Test
    void thereAreTwoTemplatesAndTwelveGuestsOnThreeNodes() {
        try (DemoCluster demo = new DemoCluster(home, ANY, ANY)) {
            List<GuestView> guests = demo.simulator().guests();
            assertThat(guests).hasSize(14);
            assertThat(guests)
                    .filteredOn(GuestView::template)
                    .extracting(GuestView::id)
                    .containsExactly(DemoCluster.DEBIAN, DemoCluster.DESKTOP);
            assertThat(demo.simulator().endpoints()).hasSize(3);
        }
    }

    @Test
    void theTokenMayDoWhatCroftDoesAndIsNotTheSuperuser() {
        try (DemoCluster demo = new DemoCluster(home, ANY, ANY)) {
            var access = demo.simulator().state().access();
            int mark = DemoCluster.TOKEN.indexOf('!');
            Caller token = new Caller(DemoCluster.TOKEN.substring(0, mark), DemoCluster.TOKEN.substring(mark + 1));
            assertThat(access.privilegesOf(token, "/vms/9000"))
                    .contains("VM.Clone", "VM.Snapshot", "VM.PowerMgmt", "VM.Config.Network")
                    .doesNotContain("Permissions.Modify", "Sys.Modify");
            assertThat(access.may(token, "/sdn/zones/localnetwork/vmbr0", "SDN.Use"))
                    .isTrue();
            assertThat(access.may(token, "/storage/shared", "Datastore.AllocateSpace"))
                    .isTrue();
        }
    }

    @Test
    void theSecretsOpenTheClusterAtEveryStart() {
        for (int start = 0; start < 2; start++) {
            try (DemoCluster demo = new DemoCluster(home, ANY, ANY)) {
                var users = demo.simulator().state().users();
                assertThat(users.passwordIs("root@pam", demo.credentials().rootPassword()))
                        .isTrue();
                assertThat(users.tokenIs(
                                "croft@pve", "croft", demo.credentials().tokenSecret()))
                        .isTrue();
                assertThat(users.passwordIs("root@pam", "")).isFalse();
            }
        }
    }

    @Test
    void nobodyElseSignsInAndNoPasswordIsKeptAsItIsTyped() throws IOException {
        try (DemoCluster demo = new DemoCluster(home, ANY, ANY)) {
            assertThat(demo.simulator().state().users().all()).hasSize(2);
        }
        String password = DemoCredentials.in(home).rootPassword();
        try (var files = Files.walk(home.resolve("state"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                        .as(file.toString())
                        .doesNotContain(password);
            }
        }
    }

    private static List<String> fingerprints(Simulator simulator) {
        return simulator.endpoints().stream().map(Endpoint::fingerprint).toList();
    }
}
