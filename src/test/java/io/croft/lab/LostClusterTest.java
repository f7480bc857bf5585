package io.croft.lab;

import static org.assertj.core.api.Assertions.assertThat;

import io.croft.cluster.ClusterGrant;
import io.croft.cluster.ClusterGrants;
import io.croft.cluster.Clusters;
import io.croft.cluster.TakeAwayResult;
import io.croft.fleet.CloneMethod;
import io.croft.job.JobState;
import io.croft.quota.Quotas;
import io.croft.testing.As;
import io.croft.testing.CroftTest;
import io.croft.testing.PlainWords;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A class cannot lose its cluster, and one that has lost it all the same can be given up. */
@CroftTest
class LostClusterTest {

    @Autowired
    ApplicationContext beans;

    @Autowired
    Classes classes;

    @Autowired
    Clusters clusters;

    @Autowired
    ClusterGrants grants;

    @Autowired
    Quotas quotas;

    private SimulatedSchool school;

    @BeforeEach
    void open() {
        school = SimulatedSchool.open(beans, builder -> builder.placeholderDisks());
    }

    @AfterEach
    void close() {
        school.simulator.close();
    }

    @Test
    void aClusterIsNeitherTakenFromACompanyNorForgottenWhileAClassStandsThere() {
        var id = school.deploy("Standing", CloneMethod.LINKED_CLONE, 1);
        assertThat(refusal(As.call(As.superAdmin(), () -> grants.revoke(school.cluster, school.company))))
                .isEqualTo("1 class stands on the cluster: Standing. Delete it first");
        assertThat(As.call(As.superAdmin(), () -> clusters.remove(school.cluster)))
                .isInstanceOf(TakeAwayResult.InUse.class);
        school.awaitEnd(As.call(school.teacher, () -> classes.delete(id)));
        assertThat(As.call(As.superAdmin(), () -> grants.revoke(school.cluster, school.company)))
                .isInstanceOf(TakeAwayResult.Done.class);
        assertThat(As.call(As.superAdmin(), () -> clusters.remove(school.cluster)))
                .isInstanceOf(TakeAwayResult.Done.class);
    }

    @Test
    void aNodeOrStorageIsNotTakenFromACompanyWhileAClassStandsThere() {
        var id = school.deploy("Standing", CloneMethod.LINKED_CLONE, 1);
        var node = school.guestsOf(id).getFirst().node();
        var words =
                "1 class stands on a node or storage that the company could no longer use: Standing. Delete it first";
        assertThat(refusal(grant(others(node), Set.of()))).isEqualTo(words);
        assertThat(refusal(grant(Set.of(), Set.of("local")))).isEqualTo(words);
        assertThat(grant(Set.of("pve1", "pve2", "pve3"), Set.of("shared"))).isInstanceOf(TakeAwayResult.Done.class);
        assertThat(grant(Set.of(), Set.of("shared", "local"))).isInstanceOf(TakeAwayResult.Done.class);
        school.awaitEnd(As.call(school.teacher, () -> classes.delete(id)));
        assertThat(grant(others(node), Set.of("local"))).isInstanceOf(TakeAwayResult.Done.class);
    }

    private static Set<String> others(String node) {
        return Stream.of("pve1", "pve2", "pve3")
                .filter(each -> !each.equals(node))
                .collect(Collectors.toSet());
    }

    private TakeAwayResult grant(Set<String> nodes, Set<String> storages) {
        return As.call(
                As.superAdmin(), () -> grants.grant(new ClusterGrant(school.cluster, school.company, nodes, storages)));
    }

    @Test
    void aClassWhoseClusterIsGoneForEverIsGivenUpWithItsQuotaAndTheJobSaysWhatIsLeft() {
        var id = school.deploy("Stranded", CloneMethod.LINKED_CLONE, 2);
        As.run(As.superAdmin(), () -> {
            clusters.disable(school.cluster);
            clusters.remove(school.cluster);
        });
        var job = school.awaitEnd(As.call(school.teacher, () -> classes.delete(id)));
        assertThat(job.summary().state()).as(job.toString()).isEqualTo(JobState.WARNINGS);
        assertThat(job.messages())
                .anySatisfy(message -> assertThat(PlainWords.of(message.text())).contains("stranded-01"));
        assertThat(As.call(school.teacher, () -> classes.find(id))).isEmpty();
        assertThat(As.call(school.teacher, () -> quotas.usage(school.company)))
                .filteredOn(use -> use.kind().equals(LabQuotas.SEATS))
                .singleElement()
                .satisfies(use -> assertThat(use.taken()).isZero());
    }

    @Test
    void aClassThatCouldNotBeDeletedSaysWhyAndIsDeletedLater() {
        var id = school.deploy("Later", CloneMethod.LINKED_CLONE, 1);
        school.simulator.faults().failTaskAt("qmdestroy", 10, "unable to remove file: Input/output error");
        var failed = school.awaitEnd(As.call(school.teacher, () -> classes.delete(id)));
        assertThat(failed.summary().state()).isEqualTo(JobState.FAILED);
        assertThat(school.find(id).reason()).isNotNull();
        var again = school.awaitEnd(As.call(school.teacher, () -> classes.delete(id)));
        assertThat(again.summary().state()).isEqualTo(JobState.SUCCEEDED);
        assertThat(As.call(school.teacher, () -> classes.find(id))).isEmpty();
        As.run(As.superAdmin(), () -> clusters.remove(school.cluster));
    }

    private static String refusal(TakeAwayResult result) {
        return PlainWords.of(((TakeAwayResult.InUse) result).holdings().getFirst());
    }
}
