package io.croft.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.croft.cluster.ConnectionCheck.Outcome;
import io.croft.cluster.ConnectionCheck.Subject;
import io.croft.proxmox.connection.Endpoint;
import io.croft.proxmox.version.PveVersion;
import io.croft.simulator.Simulator;
import io.croft.testing.PlainWords;
import io.croft.vault.Secret;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConnectionTesterTest {

    private static final String TOKEN = "croft@pve!croft";
    private static final String TOKEN_SECRET = "11111111-2222-4333-8444-555555555555";

    private final ConnectionTester tester = new ConnectionTester(Clock.systemUTC());
    private Simulator simulator;

    @BeforeEach
    void start() {
        simulator = SimulatedClusters.small("tested")
                .token(TOKEN, TOKEN_SECRET, "Sys.Audit", "VM.Audit", "Datastore.Audit", "VM.PowerMgmt")
                .start();
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void beforeAnythingIsPinnedTheFingerprintsAreShownAndNoCredentialsAreSent() {
        ConnectionReport report = test(SimulatedClusters.form(simulator).pinning(List.of(), List.of()));
        assertThat(report.wantsLook()).isTrue();
        assertThat(report.failed()).isFalse();
        assertThat(report.certificates())
                .hasSize(3)
                .isEqualTo(SimulatedClusters.form(simulator).certificates());
        assertThat(simulator.requestsServed()).isEmpty();
    }

    @Test
    void aPinnedClusterTellsItsVersionItsNodesAndThatSshIsMissing() {
        ConnectionReport report = test(SimulatedClusters.form(simulator));
        assertThat(report.failed()).isFalse();
        assertThat(report.version()).isEqualTo("9.2.2");
        assertThat(report.nodes()).containsExactly("pve1", "pve2", "pve3");
        assertThat(check(report, Subject.SSH).text().key()).isEqualTo("cluster.check.no-ssh");
        assertThat(check(report, Subject.SSH).outcome()).isEqualTo(Outcome.LIMITED);
    }

    @Test
    void anSshAccountThatWorksIsProvedOnEveryNodeOnceItsHostKeysAreAccepted() {
        SshAccount root = new SshAccount(
                "root", simulator.sshEndpoints().getFirst().port(), Secret.of(SimulatedClusters.PASSWORD), null);
        ConnectionForm form = withSsh(SimulatedClusters.form(simulator), root);
        ConnectionReport look = test(form);
        assertThat(look.wantsLook()).isTrue();
        assertThat(look.hostKeys()).hasSize(3);
        ConnectionReport report = test(form.pinning(form.certificates(), look.hostKeys()));
        assertThat(report.checks())
                .filteredOn(check -> check.subject() == Subject.SSH)
                .hasSize(3)
                .allSatisfy(check -> {
                    assertThat(check.outcome()).isEqualTo(Outcome.OK);
                    assertThat(check.text().key()).isEqualTo("cluster.check.ssh-password");
                })
                .extracting(check -> check.text().args().getFirst())
                .containsExactly("pve1", "pve2", "pve3");
        ConnectionReport refused = test(withSsh(
                form.pinning(form.certificates(), look.hostKeys()),
                new SshAccount("root", root.port(), Secret.of("wrong"), null)));
        assertThat(failure(refused).field()).isEqualTo("ssh.password");
    }

    private static ConnectionForm withSsh(ConnectionForm form, SshAccount account) {
        return new ConnectionForm(
                form.endpoints(),
                form.nodeAddresses(),
                form.credentials(),
                form.trust(),
                form.certificates(),
                account,
                form.hostKeys());
    }

    @Test
    void aWrongPasswordIsToldAtTheSecret() {
        ConnectionReport report = test(form(new ClusterCredentials.Password("root@pam", Secret.of("wrong"), null)));
        assertThat(failure(report).field()).isEqualTo("secret");
        assertThat(failure(report).text().key()).isEqualTo("cluster.error.sign-in");
    }

    @Test
    void aTokenWithFewPrivilegesTellsWhatWillNotWork() {
        ConnectionReport report = test(form(new ClusterCredentials.ApiToken(TOKEN, Secret.of(TOKEN_SECRET))));
        assertThat(report.failed()).isFalse();
        List<String> keys =
                report.checks().stream().map(each -> each.text().key()).toList();
        assertThat(keys)
                .contains("cluster.feature.read.ok", "cluster.feature.power.ok", "cluster.feature.clone.missing");
        assertThat(report.checks().stream()
                        .filter(each -> each.text().key().equals("cluster.feature.clone.missing"))
                        .findFirst()
                        .orElseThrow()
                        .text()
                        .args()
                        .getFirst())
                .contains("VM.Clone · /vms")
                .contains("SDN.Use · /sdn");
    }

    @Test
    void theUseOfNetworksIsAskedForWhereProxmoxKnowsItAndMayBeGrantedForOneZoneOnly() {
        Map<String, Set<String>> granted = new HashMap<>();
        granted.put(
                "/vms", Set.of("VM.Clone", "VM.Allocate", "VM.Config.Options", "VM.Config.Disk", "VM.Config.Network"));
        granted.put("/storage", Set.of("Datastore.AllocateSpace"));
        assertThat(Feature.CLONE.missing(granted, PveVersion.parse("9.2.2")))
                .containsExactly(new Feature.Missing("/sdn", "SDN.Use"));
        assertThat(Feature.CLONE.missing(granted, PveVersion.parse("7.4-17"))).isEmpty();
        granted.put("/sdn/zones/localnetwork", Set.of("SDN.Use"));
        assertThat(Feature.CLONE.missing(granted, PveVersion.parse("8.4.1"))).isEmpty();
    }

    @Test
    void whatIsGrantedAtTheTopAloneOrTakenAwayBelowIsNotGranted() {
        Map<String, Set<String>> granted = new HashMap<>();
        granted.put("/", Set.of("VM.PowerMgmt", "VM.Audit", "Datastore.Audit", "Sys.Audit"));
        PveVersion version = PveVersion.parse("9.2.2");
        assertThat(Feature.POWER.missing(granted, version))
                .containsExactly(new Feature.Missing("/vms", "VM.PowerMgmt"));
        assertThat(Feature.READ.missing(granted, version)).hasSize(2);
    }

    @Test
    void aTokenThatTheClusterRefusesIsToldAtTheSecret() {
        ConnectionReport report = test(form(new ClusterCredentials.ApiToken(
                TOKEN, Secret.of(UUID.randomUUID().toString()))));
        assertThat(failure(report).field()).isEqualTo("secret");
        assertThat(PlainWords.of(failure(report).text())).startsWith("The cluster refuses these credentials");
    }

    @Test
    void aTokenIdWithoutANameIsToldAtTheAccount() {
        ConnectionReport report = test(form(new ClusterCredentials.ApiToken("croft@pve", Secret.of(TOKEN_SECRET))));
        assertThat(failure(report).field()).isEqualTo("account");
        assertThat(simulator.requestsServed()).isEmpty();
    }

    @Test
    void aClosedPortAndAnUnknownHostAreToldApart() {
        assertThat(failure(test(at(new Endpoint("127.0.0.1", 1)))).text().key()).isEqualTo("cluster.error.refused");
        assertThat(failure(test(at(new Endpoint("no-such-host.invalid", 8006))))
                        .text()
                        .key())
                .isEqualTo("cluster.error.unknown-host");
    }

    @Test
    void aChangedCertificateFailsAndNothingIsSent() {
        ConnectionForm form = SimulatedClusters.form(simulator);
        List.of("pve1", "pve2", "pve3").forEach(simulator.faults()::swapCertificate);
        ConnectionReport report = test(form);
        assertThat(failure(report).text().key()).isEqualTo("cluster.check.certificate-changed");
        assertThat(failure(report).field()).isEqualTo("trust");
        assertThat(simulator.requestsServed()).isEmpty();
    }

    private ConnectionReport test(ConnectionForm form) {
        return tester.test(form, _ -> List.of());
    }

    private ConnectionForm form(ClusterCredentials credentials) {
        ConnectionForm form = SimulatedClusters.form(simulator);
        return new ConnectionForm(
                form.endpoints(),
                form.nodeAddresses(),
                credentials,
                form.trust(),
                form.certificates(),
                null,
                List.of());
    }

    private static ConnectionForm at(Endpoint endpoint) {
        return new ConnectionForm(
                List.of(endpoint),
                Map.of(),
                new ClusterCredentials.Password("root@pam", Secret.of("x"), null),
                CertificateTrust.PINNED,
                List.of(),
                null,
                List.of());
    }

    private static ConnectionCheck failure(ConnectionReport report) {
        return report.checks().stream()
                .filter(each -> each.outcome() == Outcome.FAILED)
                .findFirst()
                .orElseThrow();
    }

    private static ConnectionCheck check(ConnectionReport report, Subject subject) {
        @Nullable ConnectionCheck found = null;
        for (ConnectionCheck each : report.checks()) {
            found = each.subject() == subject ? each : found;
        }
        assertThat(found).isNotNull();
        return found;
    }
}
