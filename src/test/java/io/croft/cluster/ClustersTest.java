package io.croft.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.croft.kernel.Problem;
import io.croft.simulator.Simulator;
import io.croft.testing.As;
import io.croft.testing.CroftTest;
import io.croft.testing.PlainWords;
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
