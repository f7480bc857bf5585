package io.croft.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.croft.kernel.Problem;
import io.croft.proxmox.connection.CertificateFingerprint;
import io.croft.proxmox.connection.Endpoint;
import io.croft.simulator.Simulator;
import io.croft.testing.As;
import io.croft.testing.CroftTest;
import io.croft.testing.PlainWords;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CroftTest
class ClustersTest {

    @Autowired
    Clusters clusters;

    Simulator simulator;
    ClusterId cluster;

    @BeforeEach
    void start() {
        simulator = SimulatedClusters.small("names").nodes("pve1").start();
        cluster = SimulatedClusters.add(clusters, simulator);
    }

    @AfterEach
    void stop() {
        As.run(As.superAdmin(), () -> clusters.remove(cluster));
        simulator.close();
    }

    @Test
    void storedSecretsAreAskedForAnewWhenTheyWouldGoToAnotherAddressPinOrAccount() {
        ConnectionForm stored = SimulatedClusters.form(simulator);
        Endpoint elsewhere = new Endpoint("192.0.2.7", 8006);
        PinnedCertificate otherPin =
                new PinnedCertificate(stored.endpoints().getFirst(), CertificateFingerprint.parse("ab".repeat(32)));
        assertThat(problems(with(stored, stored.endpoints(), "root@pam"))).isEmpty();
        assertThat(problems(with(stored, List.of(elsewhere), "root@pam"))).containsExactly("secret");
        assertThat(problems(with(stored, stored.endpoints(), "other@pam"))).containsExactly("secret");
        assertThat(problems(with(stored, stored.endpoints(), "root@pam").pinning(List.of(otherPin), List.of())))
                .containsExactly("secret");
        ConnectionForm drawn = with(stored, List.of(elsewhere), "root@pam");
        assertThat(As.call(As.superAdmin(), () -> clusters.test(cluster, drawn)).checks())
                .extracting(check -> check.text().key())
                .containsExactly("cluster.problem.secret-again");
    }

    private List<String> problems(ConnectionForm form) {
        String name = As.call(As.superAdmin(), clusters::names).get(cluster);
        return switch (As.call(
                As.superAdmin(), () -> clusters.update(new UpdateCluster(cluster, String.valueOf(name), "", form)))) {
            case SaveClusterResult.Saved _ -> List.of();
            case SaveClusterResult.Refused refused ->
                refused.problems().stream()
                        .map(problem -> String.valueOf(problem.field()))
                        .toList();
        };
    }

    private static ConnectionForm with(ConnectionForm form, List<Endpoint> endpoints, String account) {
        return new ConnectionForm(
                endpoints,
                form.nodeAddresses(),
                new ClusterCredentials.Password(account, null, null),
                form.trust(),
                form.certificates(),
                null,
                List.of());
    }

    @Test
    void aNameThatIsTakenIsToldAtItsFieldHoweverItIsWritten() {
        String taken = As.call(As.superAdmin(), clusters::names).get(cluster).toUpperCase(Locale.ROOT);
        SaveClusterResult twin = As.call(
                As.superAdmin(), () -> clusters.add(new AddCluster(taken, "", SimulatedClusters.form(simulator))));
        assertThat(twin).isInstanceOfSatisfying(SaveClusterResult.Refused.class, refused -> {
            assertThat(refused.problems()).extracting(Problem::field).containsExactly("name");
            assertThat(PlainWords.of(refused.problems().getFirst().text()))
                    .isEqualTo("There is already a cluster named " + taken);
        });
    }
}
