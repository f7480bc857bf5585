package io.croft.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.croft.database.HeartbeatConnection;
import io.croft.database.ProcessRole;
import io.croft.database.Processes.Living;
import io.croft.job.ResourceJobs;
import io.croft.testing.CroftTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Processes that share clusters, over a real database whose leases grow old at the test's word. */
@CroftTest
class SpeakersTest {

    private static final Duration LEASE = Duration.ofSeconds(10);

    @Autowired
    HeartbeatConnection database;

    @Autowired
    ResourceJobs jobs;

    @Autowired
    Speakers ofTheApplication;

    @Autowired
    JdbcClient sql;

    private final List<UUID> clusters = new ArrayList<>();
    private final List<Process> processes = new ArrayList<>();
    private int living = 1;

    @BeforeEach
    void onlyTheTestSpeaks() {
        ofTheApplication.speak(false);
    }

    @AfterEach
    void theApplicationSpeaksAgain() {
        clusters.forEach(cluster -> sql.sql("delete from cluster_speaker where cluster_id = ?")
                .param(cluster.toString())
                .update());
        ofTheApplication.speak(true);
        ofTheApplication.round();
    }

    @Test
    void aProcessAloneSpeaksForEveryClusterFromItsFirstRoundOn() {
        var alone = process("alone");
        clusters(3);
        alone.speakers.round();
        assertThat(alone.speakers.held()).containsExactlyInAnyOrderElementsOf(clusters);
        assertThat(alone.news).hasSize(3).allMatch(SpeakerEvent.Gained.class::isInstance);
    }

    @Test
    void twoProcessesShareTheClustersAndNeverBothSpeakForOne() {
        var one = process("one");
        var other = process("other");
        clusters(5);
        living = 2;
        rounds(1);
        assertThat(one.speakers.held()).hasSize(3);
        assertThat(other.speakers.held()).hasSize(2);
        assertThat(held()).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(clusters);
    }

    @Test
    void aNewcomerIsLeftItsShareOneClusterARound() {
        var first = process("first");
        clusters(4);
        first.speakers.round();
        first.later(LEASE.plusSeconds(1));
        var newcomer = process("newcomer");
        living = 2;
        first.speakers.round();
        assertThat(first.speakers.held()).hasSize(3);
        rounds(1);
        assertThat(first.speakers.held()).hasSize(2);
        rounds(1);
        assertThat(newcomer.speakers.held()).hasSize(2);
        assertThat(held()).doesNotHaveDuplicates().hasSize(4);
        rounds(2);
        assertThat(newcomer.speakers.held()).hasSize(2);
    }

    @Test
    void whenAProcessDiesTheOtherTakesItsClustersEvenWhileItStillCounts() {
        var dead = process("dead");
        var heir = process("heir");
        clusters(4);
        living = 2;
        rounds(1);
        assertThat(heir.speakers.held()).hasSize(2);
        heir.speakers.round();
        assertThat(heir.speakers.held()).hasSize(2);
        expire(dead);
        heir.speakers.round();
        assertThat(heir.speakers.held()).containsExactlyInAnyOrderElementsOf(clusters);
        heir.speakers.round();
        assertThat(heir.speakers.held()).as("nothing is left to the dead").hasSize(4);
        assertThat(fences()).containsExactlyInAnyOrder(1, 1, 2, 2);
    }

    @Test
    void aProcessThatStoodStillCeasesToSpeakByItsOwnClockAndFindsItsSuccessor() {
        var frozen = process("frozen");
        var successor = process("successor");
        var cluster = new ClusterId(clusters(1).getFirst());
        frozen.speakers.round();
        assertThat(frozen.speakers.speaksFor(cluster)).isTrue();
        frozen.later(LEASE.minusSeconds(1));
        assertThat(frozen.speakers.speaksFor(cluster))
                .as("before the lease expires for others")
                .isFalse();
        assertThat(frozen.speakers.held()).isEmpty();
        expire(frozen);
        successor.speakers.round();
        frozen.speakers.round();
        assertThat(successor.speakers.speaksFor(cluster)).isTrue();
        assertThat(frozen.speakers.speaksFor(cluster)).isFalse();
        assertThat(frozen.news).containsExactly(new SpeakerEvent.Gained(cluster), new SpeakerEvent.Lost(cluster));
    }

    @Test
    void aProcessThatStoodStillGoesOnSpeakingWhenNobodyTookOver() {
        var frozen = process("frozen");
        var cluster = new ClusterId(clusters(1).getFirst());
        frozen.speakers.round();
        frozen.later(LEASE.multipliedBy(2));
        expire(frozen);
        frozen.speakers.round();
        assertThat(frozen.speakers.speaksFor(cluster)).isTrue();
        assertThat(frozen.news).hasSize(1);
        assertThat(fences()).containsExactly(1);
    }

    @Test
    void aProcessStartedAgainOnItsDataDirectorySpeaksAtOnce() {
        process("1@same").speakers.round();
        var cluster = new ClusterId(clusters(1).getFirst());
        processes.getFirst().speakers.round();
        var again = process("2@same");
        again.speakers.round();
        assertThat(again.speakers.speaksFor(cluster)).isTrue();
        assertThat(fences()).containsExactly(2);
    }

    @Test
    void aProcessThatOnlyServesPeopleSpeaksForNothing() {
        var web = new Process("web", ProcessRole.WEB);
        var cluster = new ClusterId(clusters(1).getFirst());
        web.speakers.round();
        assertThat(web.speakers.beginsToSpeakFor(cluster)).isFalse();
        assertThat(fences()).isEmpty();
    }

    @Test
    void aClusterThatNobodySpeaksForIsTakenAtOnceByWhoeverNeedsIt() {
        var one = process("one");
        var other = process("other");
        living = 2;
        rounds(1);
        var cluster = new ClusterId(clusters(1).getFirst());
        assertThat(other.speakers.beginsToSpeakFor(cluster)).isTrue();
        assertThat(one.speakers.beginsToSpeakFor(cluster)).isFalse();
        one.speakers.round();
        assertThat(one.speakers.speakerOf(cluster)).contains("other");
    }

    @Test
    void aProcessThatEndsLeavesItsClustersToOthersAtOnce() {
        var ending = process("ending");
        var other = process("other");
        clusters(2);
        ending.speakers.round();
        ending.speakers.destroy();
        other.speakers.round();
        assertThat(other.speakers.held()).containsExactlyInAnyOrderElementsOf(clusters);
        assertThat(ending.speakers.held()).isEmpty();
    }

    @Test
    void aClusterThatIsNoMoreIsForgotten() {
        var process = process("one");
        var gone = clusters(2).getFirst();
        process.speakers.round();
        clusters.remove(gone);
        process.speakers.round();
        assertThat(process.speakers.held()).containsExactlyInAnyOrderElementsOf(clusters);
        assertThat(process.news).contains(new SpeakerEvent.Lost(new ClusterId(gone)));
        clusters.add(gone);
        assertThat(fences()).hasSize(1);
    }

    private Process process(String name) {
        return new Process(name, ProcessRole.BOTH);
    }

    private List<UUID> clusters(int count) {
        Stream.generate(UUID::randomUUID).limit(count).forEach(clusters::add);
        return List.copyOf(clusters);
    }

    private void rounds(int count) {
        for (int round = 0; round < count; round++) {
            processes.forEach(process -> process.speakers.round());
        }
    }

    private List<UUID> held() {
        return processes.stream()
                .flatMap(process -> process.speakers.held().stream())
                .toList();
    }

    private List<Integer> fences() {
        return clusters.stream()
                .flatMap(cluster -> sql
                        .sql("select fence from cluster_speaker where cluster_id = ?")
                        .param(cluster.toString())
                        .query(Integer.class)
                        .list()
                        .stream())
                .toList();
    }

    /** For the database, the length of a lease has passed since the process last renewed. */
    private void expire(Process process) {
        sql.sql("update cluster_speaker set expires_at = timestampadd(second, -1, utc_timestamp(6)) where holder = ?")
                .param(process.name)
                .update();
    }

    /** What a process is to others: its name, its clock, and what it tells itself. */
    private final class Process {

        final String name;
        final List<SpeakerEvent> news = new ArrayList<>();
        final Speakers speakers;
        private long nanos = System.nanoTime();

        Process(String name, ProcessRole role) {
            this.name = name;
            String installation = name.contains("@") ? name.substring(name.indexOf('@')) : "@" + name;
            this.speakers = new Speakers(
                    new SpeakerLeases(database, jobs, name, installation, LEASE) {
                        @Override
                        Set<UUID> wanted() {
                            return new LinkedHashSet<>(clusters);
                        }
                    },
                    jobs,
                    role,
                    () -> new Living(living, living),
                    event -> news.add((SpeakerEvent) event),
                    () -> nanos);
            processes.add(this);
        }

        void later(Duration by) {
            nanos += by.toNanos();
        }
    }
}
