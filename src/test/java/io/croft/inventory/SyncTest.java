package io.croft.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.croft.access.Actor;
import io.croft.access.CurrentActor;
import io.croft.access.Role;
import io.croft.access.TenantId;
import io.croft.cluster.ClusterId;
import io.croft.cluster.ClusterState;
import io.croft.cluster.ClusterUnavailable;
import io.croft.cluster.Clusters;
import io.croft.cluster.ConnectionForm;
import io.croft.cluster.ConnectionReport;
import io.croft.cluster.SimulatedClusters;
import io.croft.cluster.UpdateCluster;
import io.croft.simulator.Simulator;
import io.croft.simulator.Timing;
import io.croft.simulator.guest.Guest;
import io.croft.simulator.guest.GuestConfig;
import io.croft.simulator.guest.GuestKind;
import io.croft.simulator.guest.PowerState;
import io.croft.testing.As;
import io.croft.testing.CroftTest;
import io.croft.testing.PlainWords;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.security.access.AccessDeniedException;

@CroftTest
class SyncTest {

    @Autowired
    Clusters clusters;

    @Autowired
    SyncEngine engine;

    @Autowired
    SyncRound round;

    @Autowired
    Guests guests;

    @Autowired
    Nodes nodes;

    @Autowired
    Storages storages;

    @Autowired
    Ownership ownership;

    @Autowired
    Inventory inventory;

    Simulator simulator;
    ClusterId cluster;

    @BeforeEach
    void start() {
        simulator = SimulatedClusters.small("sync")
                .template(9000, "debian-13")
                .guests(100)
                .start();
        cluster = SimulatedClusters.add(clusters, simulator);
        engine.rest(cluster);
        assertThat(read()).isTrue();
    }

    @AfterEach
    void stop() {
        As.run(As.superAdmin(), () -> clusters.remove(cluster));
        simulator.close();
    }

    @Test
    void theFirstRoundBringsEverythingThatIsThere() {
        assertThat(count(GuestFilter.of(cluster))).isEqualTo(101);
        assertThat(provider(() -> nodes.list(cluster)))
                .extracting(NodeRow::name)
                .containsExactly("pve1", "pve2", "pve3");
        assertThat(provider(() -> storages.list(cluster, "pve1")))
                .extracting(StorageRow::name)
                .contains("shared", "local");
        assertThat(provider(() -> clusters.find(cluster)).orElseThrow().summary())
                .satisfies(summary -> {
                    assertThat(summary.state()).isEqualTo(ClusterState.ONLINE);
                    assertThat(summary.guests()).isEqualTo(101);
                    assertThat(summary.version()).isEqualTo("9.2.2");
                });
    }

    @Test
    void theConfigurationOfATemplateIsReadWithoutAsking() {
        GuestDetails template = provider(() -> guests.find(ref(9000))).orElseThrow();
        assertThat(template.row().template()).isTrue();
        assertThat(template.storage()).isEqualTo("shared");
    }

    @Test
    void aRoundOverAQuietClusterWritesNothing() {
        read();
        assertThat(status().changes()).isZero();
    }

    @Test
    void onlyTheGuestsThatChangedAreWritten() {
        Guest changed = guest(1000);
        changed.configure(config -> config.with("name", "renamed"));
        read();
        assertThat(status().changes()).isEqualTo(1);
        assertThat(row(1000).name()).isEqualTo("renamed");
    }

    @Test
    void aGuestKeepsItsIdentityWhenItMovesToAnotherNode() {
        TenantId company = As.newCompany();
        provider(() -> {
            ownership.reassign(ref(1000), company);
            return true;
        });
        Guest moved = guest(1000);
        String target = moved.node().equals("pve3") ? "pve1" : "pve3";
        simulator.state().guests().move(moved, target);
        read();
        assertThat(row(1000).node()).isEqualTo(target);
        assertThat(row(1000).owner()).isEqualTo(company);
        assertThat(count(GuestFilter.of(cluster))).isEqualTo(101);
    }

    @Test
    void aGuestThatVanishedIsKeptAsGoneAndHiddenFromLists() {
        simulator.state().guests().remove(guest(1000));
        read();
        assertThat(row(1000).state()).isEqualTo(GuestState.GONE);
        assertThat(count(GuestFilter.of(cluster))).isEqualTo(100);
    }

    @Test
    void aNumberThatComesBackAsSomethingElseBelongsToNobody() {
        TenantId company = As.newCompany();
        provider(() -> {
            ownership.reassign(ref(1000), company);
            return true;
        });
        Guest old = guest(1000);
        simulator.state().guests().remove(old);
        read();
        simulator
                .state()
                .guests()
                .create(old.node(), old.kind(), 1000, old.config().with("name", "somebody-elses"));
        read();
        assertThat(row(1000).owner()).isEqualTo(TenantId.PROVIDER);
        assertThat(row(1000).state()).isNotEqualTo(GuestState.GONE);
    }

    @Test
    void aContainerMadeUnderTheNumberOfAMachineBetweenTwoRoundsBelongsToNobody() {
        TenantId company = As.newCompany();
        provider(() -> {
            ownership.reassign(ref(1000), company);
            return true;
        });
        Guest old = guest(1000);
        simulator.state().guests().remove(old);
        simulator
                .state()
                .guests()
                .create(old.node(), GuestKind.LXC, 1000, GuestConfig.empty().with("hostname", old.name()));
        read();
        assertThat(row(1000).kind()).isEqualTo(io.croft.inventory.GuestKind.LXC);
        assertThat(row(1000).owner()).isEqualTo(TenantId.PROVIDER);
        assertThat(row(1000).label()).isEmpty();
    }

    @Test
    void theGuestsOfADeadNodeBecomeUnknownAndTheClusterDegraded() {
        simulator.faults().nodeDead("pve2");
        read();
        assertThat(provider(() -> clusters.find(cluster)).orElseThrow().summary())
                .satisfies(summary -> {
                    assertThat(summary.state()).isEqualTo(ClusterState.DEGRADED);
                    assertThat(summary.nodesOffline()).isEqualTo(1);
                });
        List<GuestRow> lost = provider(() -> guests.list(
                        new GuestFilter("", cluster, "pve2", Set.of(), null, null, null), PageRequest.of(0, 50)))
                .getContent();
        assertThat(lost).isNotEmpty().allSatisfy(row -> assertThat(row.state()).isEqualTo(GuestState.UNKNOWN));
        assertThat(lost).allSatisfy(row -> assertThat(row.name()).isNotEmpty());
    }

    @Test
    void theStoragesOfADeadNodeKeepTheSpaceTheyWereLastSeenWith() {
        List<StorageRow> before = provider(() -> storages.list(cluster, "pve2"));
        simulator.faults().nodeDead("pve2");
        read();
        List<StorageRow> after = provider(() -> storages.list(cluster, "pve2"));
        assertThat(after).isNotEmpty().noneMatch(StorageRow::available);
        assertThat(after)
                .extracting(StorageRow::total, StorageRow::used)
                .isEqualTo(before.stream()
                        .map(row -> tuple(row.total(), row.used()))
                        .toList());
    }

    @Test
    void aClaimedNumberBelongsToTheCompanyFromTheFirstRound() {
        TenantId company = As.newCompany();
        As.run(As.actor(Role.TEACHER, company), () -> ownership.claim(ref(4711), company, "class 1", null));
        assertThat(row(4711).state()).isEqualTo(GuestState.EXPECTED);
        seatOneIsMade();
        read();
        assertThat(row(4711)).satisfies(row -> {
            assertThat(row.owner()).isEqualTo(company);
            assertThat(row.label()).isEqualTo("class 1");
            assertThat(row.name()).isEqualTo("seat-1");
        });
        assertThat(As.call(As.actor(Role.TEACHER, company), () -> guests.count(GuestFilter.ALL, Long.MAX_VALUE)))
                .isEqualTo(1);
        assertThat(As.call(As.actor(Role.TEACHER, As.newCompany()), () -> guests.find(ref(4711))))
                .isEmpty();
    }

    @Test
    void aClaimedGuestThatVanishesWhileItIsBeingMadeIsStillTheCompanysWhenItComesBack() {
        TenantId company = As.newCompany();
        As.run(As.actor(Role.TEACHER, company), () -> ownership.claim(ref(4711), company, "seat-1", null));
        Guest half = simulator
                .state()
                .guests()
                .create("pve1", guest(1000).kind(), 4711, GuestConfig.empty().with("lock", "clone"))
                .orElseThrow();
        read();
        assertThat(row(4711).name()).isNotEqualTo("seat-1");
        simulator.state().guests().remove(half);
        read();
        assertThat(row(4711).state()).isEqualTo(GuestState.EXPECTED);
        seatOneIsMade();
        read();
        assertThat(row(4711)).satisfies(row -> {
            assertThat(row.owner()).isEqualTo(company);
            assertThat(row.label()).isEqualTo("seat-1");
        });
    }

    @Test
    void aNumberOfItsOwnThatIsGoneIsClaimedAgainForSomethingElse() {
        TenantId company = As.newCompany();
        Actor teacher = As.actor(Role.TEACHER, company);
        Guest old = guest(1000);
        provider(() -> {
            ownership.reassign(ref(1000), company);
            return true;
        });
        simulator.state().guests().remove(old);
        read();
        As.run(teacher, () -> ownership.claim(ref(1000), company, "new use", null));
        simulator.state().guests().create("pve1", old.kind(), 1000, old.config().with("name", "new-use"));
        read();
        assertThat(row(1000).owner()).isEqualTo(company);
        assertThat(row(1000).label()).isEqualTo("new use");
    }

    @Test
    void whoGivesBackAGuestThatIsAnotherCompanysByNowChangesNothing() {
        TenantId former = As.newCompany();
        TenantId present = As.newCompany();
        provider(() -> {
            ownership.reassign(ref(1000), present);
            return true;
        });
        As.run(As.actor(Role.TEACHER, former), () -> ownership.release(ref(1000)));
        assertThat(row(1000).owner()).isEqualTo(present);
        As.run(As.actor(Role.TEACHER, present), () -> ownership.release(ref(1000)));
        assertThat(row(1000).owner()).isEqualTo(TenantId.PROVIDER);
    }

    @Test
    void anotherCompanysNumberCannotBeClaimed() {
        TenantId company = As.newCompany();
        TenantId other = As.newCompany();
        As.run(As.actor(Role.TEACHER, company), () -> ownership.claim(ref(4711), company, "", null));
        assertThatThrownBy(
                        () -> As.run(As.actor(Role.TEACHER, other), () -> ownership.claim(ref(4711), other, "", null)))
                .isInstanceOf(AlreadyOwned.class);
        assertThatThrownBy(() ->
                        As.run(As.actor(Role.TEACHER, other), () -> ownership.claim(ref(4711), company, "", null)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aDeadClusterIsNotedAndAskedLessOften() {
        simulator.close();
        for (int failures = 0; failures < 3; failures++) {
            assertThat(read()).isFalse();
        }
        assertThat(provider(() -> clusters.find(cluster)).orElseThrow().summary())
                .satisfies(summary -> {
                    assertThat(summary.state()).isEqualTo(ClusterState.OFFLINE);
                    assertThat(Objects.requireNonNull(summary.lastError()).key())
                            .isEqualTo("cluster.error.refused");
                });
        assertThatThrownBy(() -> provider(() -> clusters.connect(cluster))).isInstanceOf(ClusterUnavailable.class);
        assertThat(status().error()).isNotNull();
    }

    @Test
    void aChangedCertificateStopsTheConnectionUntilItIsPinnedAgain() {
        ConnectionForm asPinned = SimulatedClusters.form(simulator);
        List.of("pve1", "pve2", "pve3").forEach(simulator.faults()::swapCertificate);
        provider(() -> {
            clusters.disable(cluster);
            clusters.enable(cluster);
            return true;
        });
        engine.rest(cluster);
        assertThat(read()).isFalse();
        assertThat(provider(() -> clusters.find(cluster))
                        .orElseThrow()
                        .summary()
                        .state())
                .isEqualTo(ClusterState.CERTIFICATE_CHANGED);
        ConnectionReport report = provider(() -> clusters.test(cluster, asPinned));
        assertThat(report.failed()).isTrue();
        provider(() -> {
            String name = clusters.names().get(cluster);
            return clusters.update(
                    new UpdateCluster(cluster, name, "", asPinned.pinning(report.certificates(), List.of())));
        });
        engine.rest(cluster);
        assertThat(read()).isTrue();
    }

    @Test
    void credentialsThatTheClusterRefusesFromNowOnAreToldAndWhatWasReadStays() {
        simulator.state().users().password(SimulatedClusters.USER, "changed by somebody");
        simulator.faults().expireTickets();
        engine.rest(cluster);
        assertThat(read()).isFalse();
        assertThat(provider(() -> clusters.find(cluster)).orElseThrow().summary())
                .satisfies(summary -> {
                    assertThat(summary.state()).isEqualTo(ClusterState.REFUSED);
                    assertThat(PlainWords.of(Objects.requireNonNull(summary.lastError())))
                            .startsWith("The cluster refuses these credentials");
                });
        assertThat(count(GuestFilter.of(cluster))).isEqualTo(101);
    }

    @Test
    void aGuestIsReadAtOnceWithItsConfiguration() {
        guest(9000).configure(config -> config.with("description", "mark of the test"));
        provider(() -> {
            inventory.refresh(ref(9000));
            return true;
        });
        GuestDetails details = provider(() -> guests.find(ref(9000))).orElseThrow();
        assertThat(details.description()).isEqualTo("mark of the test");
        assertThat(details.configReadAt()).isNotNull();
    }

    @Test
    void aMachineJustMadeIsSeenRunningThoughTheListingDoesNotSayYetWhetherItRuns() {
        stop();
        simulator = SimulatedClusters.small("young")
                .timing(Timing.fast().withStatistics(Duration.ofMinutes(10)))
                .guests(2)
                .start();
        cluster = SimulatedClusters.add(clusters, simulator);
        engine.rest(cluster);
        assertThat(read()).isTrue();
        seatOneIsMade();
        guest(4711).power(PowerState.started(4242, 1, 1));
        provider(() -> {
            inventory.refresh(ref(4711));
            return true;
        });
        assertThat(row(4711).state()).isEqualTo(GuestState.RUNNING);
    }

    @Test
    void aRoundTakesOneRequest() {
        long before = requests();
        read();
        assertThat(requests() - before).isEqualTo(1);
    }

    private Guest guest(int vmid) {
        return simulator.state().guests().find(vmid).orElseThrow();
    }

    private void seatOneIsMade() {
        Guest pattern = guest(1000);
        simulator
                .state()
                .guests()
                .create("pve1", pattern.kind(), 4711, pattern.config().with("name", "seat-1"));
    }

    private GuestRef ref(int vmid) {
        return new GuestRef(cluster, vmid);
    }

    private GuestRow row(int vmid) {
        return provider(() -> guests.find(ref(vmid))).orElseThrow().row();
    }

    private boolean read() {
        return CurrentActor.call(Actor.system(TenantId.PROVIDER), () -> round.run(cluster, Duration.ofSeconds(60)));
    }

    private long requests() {
        return simulator.requestsServed().values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    private long count(GuestFilter filter) {
        return provider(() -> guests.count(filter, Long.MAX_VALUE));
    }

    private SyncStatus status() {
        return provider(inventory::status).stream()
                .filter(each -> each.cluster().equals(cluster))
                .findFirst()
                .orElseThrow();
    }

    private static <T> T provider(ScopedValue.CallableOp<T, RuntimeException> work) {
        return As.call(As.superAdmin(), work);
    }
}
