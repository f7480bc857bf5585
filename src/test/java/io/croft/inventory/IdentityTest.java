package io.croft.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.croft.access.Actor;
import io.croft.access.CurrentActor;
import io.croft.access.Role;
import io.croft.access.TenantId;
import io.croft.activity.ActivityFilter;
import io.croft.activity.ActivityLog;
import io.croft.activity.ActivityRecord;
import io.croft.cluster.ClusterGrant;
import io.croft.cluster.ClusterGrants;
import io.croft.cluster.ClusterId;
import io.croft.cluster.Clusters;
import io.croft.cluster.SimulatedClusters;
import io.croft.simulator.Simulator;
import io.croft.simulator.guest.Guest;
import io.croft.testing.As;
import io.croft.testing.CroftTest;
import io.croft.testing.TestClock;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;

/** A number is not an identity: what happens when another machine stands under it. */
@CroftTest
class IdentityTest {

    private static final int VM = 1000;
    private static final int TEMPLATE = 9000;

    @Autowired
    Clusters clusters;

    @Autowired
    ClusterGrants grants;

    @Autowired
    SyncEngine engine;

    @Autowired
    SyncRound round;

    @Autowired
    Guests guests;

    @Autowired
    Templates templates;

    @Autowired
    Ownership ownership;

    @Autowired
    Inventory inventory;

    @Autowired
    ActivityLog log;

    @Autowired
    TestClock clock;

    private final TenantId company = As.newCompany();
    private final Actor teacher = As.actor(Role.TEACHER, company);
    private Simulator simulator;
    private ClusterId cluster;

    @BeforeEach
    void start() {
        simulator = SimulatedClusters.small("identity")
                .nodes("pve1")
                .template(TEMPLATE, "debian-13")
                .guests(3)
                .start();
        cluster = SimulatedClusters.add(clusters, simulator);
        engine.rest(cluster);
        assertThat(read()).isTrue();
        provider(() -> {
            ownership.reassign(ref(VM), company);
            inventory.refresh(ref(VM));
            grants.grant(new ClusterGrant(cluster, company, Set.of(), Set.of()));
            templates.offer(ref(TEMPLATE), Set.of(company));
            return true;
        });
        assertThat(row(VM).owner()).isEqualTo(company);
        assertThat(mayUseTheTemplate()).isTrue();
    }

    @AfterEach
    void stop() {
        As.run(As.superAdmin(), () -> clusters.remove(cluster));
        simulator.close();
    }

    @Test
    void aGuestThatWentToACompanyAndAnOfferedTemplateAreRecordedByTheirNames() {
        Actor admin = As.actor(Role.COMPANY_ADMIN, company);
        ActivityRecord moved = about(admin, ref(VM));
        assertThat(moved.action()).isEqualTo("inventory.guest.reassigned");
        assertThat(Objects.requireNonNull(moved.thing()).name()).isEqualTo(row(VM).name());
        ActivityRecord offered = about(As.superAdmin(), ref(TEMPLATE));
        assertThat(Objects.requireNonNull(offered.thing()).name()).isEqualTo("debian-13");
    }

    private ActivityRecord about(Actor reader, GuestRef guest) {
        return await().until(
                        () -> As.call(
                                reader,
                                () -> log.list(ActivityFilter.ofThing(guest.toString()), PageRequest.ofSize(1))
                                        .getContent()),
                        records -> !records.isEmpty())
                .getFirst();
    }

    @Test
    void aMachineRemadeUnderACompanysNumberAndNameIsNotTheCompanys() {
        remake(VM, UUID.randomUUID());
        provider(() -> {
            inventory.refresh(ref(VM));
            return true;
        });
        assertThat(row(VM).owner()).isEqualTo(TenantId.PROVIDER);
    }

    @Test
    void aMachineWhoseConfigurationIsStillBeingWrittenStaysTheCompanysWhenItTellsWhoItIs() {
        provider(() -> {
            ownership.claim(ref(VM), company, "seat", null);
            return true;
        });
        Guest made = remove(VM);
        var nothingYet = made.config().without("smbios1").without("meta");
        simulator.state().guests().create(made.node(), made.kind(), made.id(), nothingYet);
        provider(() -> {
            inventory.refresh(ref(VM));
            return true;
        });
        remake(VM, UUID.randomUUID());
        provider(() -> {
            inventory.refresh(ref(VM));
            return true;
        });
        assertThat(row(VM).owner()).isEqualTo(company);
    }

    @Test
    void aMachineRemadeBetweenTwoRoundsIsFoundOutByTheSyncBeforeLong() {
        remake(VM, UUID.randomUUID());
        assertThat(row(VM).owner()).isEqualTo(company);
        clock.advance(Duration.ofMinutes(16));
        for (int turn = 0; turn < 3; turn++) {
            read();
        }
        assertThat(row(VM).owner()).isEqualTo(TenantId.PROVIDER);
    }

    @Test
    void aGoneNumberThatComesBackUnderTheSameNameAsAnotherMachineStaysWithNobody() {
        Guest gone = seenToBeGone();
        create(gone, UUID.randomUUID());
        read();
        assertThat(row(VM).state()).isNotEqualTo(GuestState.GONE);
        assertThat(row(VM).owner()).isEqualTo(TenantId.PROVIDER);
    }

    @Test
    void aMachineThatComesBackAsItselfGoesBackToItsCompany() {
        Guest gone = seenToBeGone();
        simulator
                .state()
                .guests()
                .create(gone.node(), gone.kind(), VM, gone.config().with("name", "renamed"));
        read();
        assertThat(row(VM).owner()).isEqualTo(company);
    }

    @Test
    void anOfferIsForTheTemplateThatHadTheNumberAndForNoOther() {
        remake(TEMPLATE, UUID.randomUUID());
        provider(() -> {
            inventory.refresh(ref(TEMPLATE));
            return true;
        });
        assertThat(mayUseTheTemplate()).isFalse();
        provider(() -> {
            templates.offer(ref(TEMPLATE), Set.of(company));
            return true;
        });
        assertThat(mayUseTheTemplate()).isTrue();
    }

    @Test
    void aTemplateThatIsRenamedOrGetsANewGenerationKeepsItsOffer() {
        guest(TEMPLATE)
                .configure(config -> config.with("name", "debian-14")
                        .with("vmgenid", UUID.randomUUID().toString()));
        read();
        assertThat(mayUseTheTemplate()).isTrue();
    }

    @Test
    void aNumberThatIsClaimedIsTheCompanysWhateverComesUnderIt() {
        As.run(teacher, () -> ownership.claim(ref(VM), company, "made anew", null));
        remake(VM, UUID.randomUUID());
        provider(() -> {
            inventory.refresh(ref(VM));
            return true;
        });
        assertThat(row(VM).owner()).isEqualTo(company);
    }

    /** Removed, and seen to be gone by a round. */
    private Guest seenToBeGone() {
        clock.advance(Mirror.FRESH_FOR.plusSeconds(1));
        Guest gone = remove(VM);
        read();
        assertThat(row(VM).state()).isEqualTo(GuestState.GONE);
        return gone;
    }

    private void remake(int vmid, UUID id) {
        create(remove(vmid), id);
    }

    private Guest remove(int vmid) {
        Guest guest = guest(vmid);
        simulator.state().guests().remove(guest);
        return guest;
    }

    private void create(Guest like, UUID id) {
        simulator
                .state()
                .guests()
                .create(like.node(), like.kind(), like.id(), like.config().with("smbios1", "uuid=" + id));
    }

    private Guest guest(int vmid) {
        return simulator.state().guests().find(vmid).orElseThrow();
    }

    private boolean mayUseTheTemplate() {
        return As.call(teacher, () -> templates.findUsable(ref(TEMPLATE))).isPresent();
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

    private static <T> T provider(ScopedValue.CallableOp<T, RuntimeException> work) {
        return As.call(As.superAdmin(), work);
    }
}
