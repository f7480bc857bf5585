package io.croft.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.croft.cluster.ClusterPulse.Answer;
import io.croft.kernel.Text;
import io.croft.simulator.Simulator;
import io.croft.testing.As;
import io.croft.testing.CroftTest;
import io.croft.testing.TestClock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@CroftTest
class ClusterNoticesTest {

    @Autowired
    Clusters clusters;

    @Autowired
    ClusterPulse pulse;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TestClock clock;

    Simulator simulator;
    ClusterId cluster;

    @BeforeEach
    void start() {
        simulator = SimulatedClusters.small("notices").nodes("pve1").start();
        cluster = SimulatedClusters.add(clusters, simulator);
    }

    @AfterEach
    void stop() {
        As.run(As.superAdmin(), () -> clusters.remove(cluster));
        simulator.close();
        clock.reset();
    }

    @Test
    void theProviderHearsOnceThatAClusterIsAwayAndOnceThatItIsBack() {
        answers();
        assertThat(told()).isEmpty();
        refuses("wrong password");
        refuses("still the wrong password");
        assertThat(told()).containsExactly("cluster.unreachable");
        answers();
        assertThat(told()).containsExactly("cluster.unreachable");
        clock.advance(Duration.ofMinutes(5));
        answers();
        answers();
        assertThat(told()).containsExactly("cluster.unreachable", "cluster.back");
        refuses("wrong password again");
        assertThat(told()).containsExactly("cluster.unreachable", "cluster.back", "cluster.unreachable");
    }

    @Test
    void aClusterThatComesAndGoesIsToldOnceUntilItHasAnsweredForAWhile() {
        answers();
        for (int n = 0; n < 5; n++) {
            refuses("no " + n);
            clock.advance(Duration.ofMinutes(2));
            answers();
            clock.advance(Duration.ofMinutes(2));
            answers();
        }
        assertThat(told()).containsExactly("cluster.unreachable");
        clock.advance(Duration.ofMinutes(5));
        answers();
        assertThat(told()).containsExactly("cluster.unreachable", "cluster.back");
    }

    @Test
    void aClusterThatAPersonChangesMeanwhileIsNoLongerTakenForAway() {
        answers();
        refuses("wrong password");
        As.run(As.superAdmin(), () -> clusters.disable(cluster));
        As.run(As.superAdmin(), () -> clusters.enable(cluster));
        answers();
        clock.advance(Duration.ofMinutes(5));
        answers();
        assertThat(told()).containsExactly("cluster.unreachable");
    }

    private void answers() {
        As.run(As.superAdmin(), () -> pulse.answered(pulse.begin(cluster), new Answer(1, List.of(), 0, null)));
    }

    private void refuses(String why) {
        As.run(As.superAdmin(), () -> pulse.refused(pulse.begin(cluster), Text.verbatim(why)));
    }

    private List<String> told() {
        return jdbc.queryForList(
                "select kind from notify_notice where link = ? order by id", String.class, "clusters/" + cluster);
    }
}
