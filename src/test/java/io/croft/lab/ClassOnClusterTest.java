package io.croft.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.croft.access.Actor;
import io.croft.access.Role;
import io.croft.fleet.CloneMethod;
import io.croft.job.JobState;
import io.croft.joining.InviteLinks;
import io.croft.joining.JoinResult;
import io.croft.joining.Joining;
import io.croft.quota.QuotaKind;
import io.croft.quota.Quotas;
import io.croft.simulator.GuestView;
import io.croft.simulator.storage.DiskImages;
import io.croft.testing.As;
import io.croft.testing.CroftTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@CroftTest
class ClassOnClusterTest {

    @Autowired
    ApplicationContext beans;

    @Autowired
    Classes classes;

    @Autowired
    Seats seats;

    @Autowired
    Joining joining;

    @Autowired
    InviteLinks links;

    @Autowired
    Quotas quotas;

    private SimulatedSchool school;

    @BeforeEach
    void open() {
        Assumptions.assumeTrue(DiskImages.real().areReal(), "needs qemu-img, which is not installed");
        school = SimulatedSchool.open(beans, builder -> builder.guests(3));
    }

    @AfterEach
    void close() {
        if (school != null) {
            school.close();
        }
    }

    @ParameterizedTest
    @EnumSource(CloneMethod.class)
    void aClassIsDeployedGrowsAndIsDeletedAndNothingElseIs(CloneMethod method) {
        var before = school.simulator.guests();
        var volumes = school.simulator.volumes();
        var id = school.deploy("Linux " + method, method, 5);
        assertThat(school.find(id)).satisfies(labClass -> {
            assertThat(labClass.reason()).isNull();
            assertThat(labClass.state()).isEqualTo(ClassState.READY);
            assertThat(labClass.readySeats()).isEqualTo(5);
        });
        assertThat(school.guestsOf(id))
                .hasSize(7)
                .allSatisfy(guest -> assertThat(guest.config().get("tags")).contains("croft"));
        assertThat(school.guestsOf(id)).filteredOn(GuestView::template).hasSize(1);
        seatsAreOverlaysOfTheBase(id, 5);

        var more = (DeployResult.Submitted) As.call(school.teacher, () -> classes.addSeats(id, 2));
        assertThat(school.awaitEnd(more.job()).summary().state()).isEqualTo(JobState.SUCCEEDED);
        seatsAreOverlaysOfTheBase(id, 7);
        assertThat(quotas(LabQuotas.SEATS)).isEqualTo(7);

        var gone = As.call(school.teacher, () -> classes.delete(id));
        assertThat(school.awaitEnd(gone).summary().state()).isEqualTo(JobState.SUCCEEDED);
        assertThat(As.call(school.teacher, () -> classes.find(id))).isEmpty();
        assertThat(school.simulator.guests())
                .extracting(GuestView::id)
                .isEqualTo(before.stream().map(GuestView::id).toList());
        assertThat(school.simulator.volumes()).isEqualTo(volumes);
        assertThat(quotas(LabQuotas.SEATS)).isZero();
    }

    @ParameterizedTest
    @EnumSource(CloneMethod.class)
    void aStudentJoinsStartsShutsDownAndReverts(CloneMethod method) {
        var id = school.deploy("Shell " + method, method, 2);
        var student = As.actor(Role.USER, school.company);
        var token = As.call(school.teacher, () -> links.find(id.target()))
                .orElseThrow()
                .path()
                .substring("join/".length());
        var seat = new SeatId(((JoinResult.Seated) As.call(student, () -> joining.join(token)))
                .place()
                .value());
        assertThat(mine(student).next()).isEqualTo(SeatAction.START);

        school.awaitEnd(((SeatResult.Submitted) As.call(student, () -> seats.power(seat, SeatAction.START))).job());
        await().atMost(Duration.ofSeconds(20)).until(() -> mine(student).power() == MachinePower.RUNNING);
        assertThat(mine(student).next()).isEqualTo(SeatAction.SHUTDOWN);
        school.awaitEnd(((SeatResult.Submitted) As.call(student, () -> seats.power(seat, SeatAction.SHUTDOWN))).job());
        await().atMost(Duration.ofSeconds(20)).until(() -> mine(student).power() == MachinePower.STOPPED);

        var reverted = school.awaitEnd(((SeatResult.Submitted) As.call(student, () -> seats.revert(seat))).job());
        assertThat(reverted.summary().state()).as(reverted.toString()).isEqualTo(JobState.SUCCEEDED);
        assertThat(mine(student).state()).isEqualTo(SeatState.READY);
        assertThat(mine(student).reason()).isNull();
    }

    @Test
    void aFullStorageIsToldAndFailedSeatsAreTriedAloneAfterwards() {
        var id = school.deploy("Room", CloneMethod.LINKED_CLONE, 2);
        school.simulator.faults().storageFull("shared");
        var more = (DeployResult.Submitted) As.call(school.teacher, () -> classes.addSeats(id, 2));
        school.awaitEnd(more.job());
        assertThat(school.find(id).failedSeats()).isEqualTo(2);
        assertThat(school.find(id).state()).isEqualTo(ClassState.READY);
        school.simulator.faults().clear();
        var again = (DeployResult.Submitted) As.call(school.teacher, () -> classes.repair(id));
        school.awaitEnd(again.job());
        assertThat(school.find(id).readySeats()).isEqualTo(4);
        assertThat(school.guestsOf(id)).hasSize(6);
    }

    private MySeat mine(Actor student) {
        return As.call(student, seats::mine).getFirst();
    }

    private long quotas(QuotaKind kind) {
        return As.call(school.teacher, () -> quotas.usage(school.company)).stream()
                .filter(use -> use.kind() == kind)
                .findFirst()
                .orElseThrow()
                .taken();
    }

    private void seatsAreOverlaysOfTheBase(ClassId id, int count) {
        var labClass = school.find(id);
        var base = school.guestsOf(id).stream()
                .filter(GuestView::template)
                .findFirst()
                .orElseThrow()
                .id();
        List<GuestView> guests = school.guestsOf(id);
        Map<Integer, SeatDetails> byVmid = labClass.seats().stream()
                .collect(
                        java.util.stream.Collectors.toMap(seat -> seat.machine().vmid(), seat -> seat));
        assertThat(byVmid).hasSize(count);
        assertThat(guests)
                .filteredOn(guest -> byVmid.containsKey(guest.id()))
                .hasSize(count)
                .allSatisfy(guest -> {
                    assertThat(guest.name()).isEqualTo(byVmid.get(guest.id()).name());
                    assertThat(String.join(" ", guest.config().values()))
                            .contains(":" + base + "/base-" + base + "-disk-0.qcow2/" + guest.id() + "/vm-" + guest.id()
                                    + "-disk-0.qcow2");
                });
        assertThat(guests)
                .extracting(guest -> guest.config().getOrDefault("net0", guest.name()))
                .doesNotHaveDuplicates();
    }
}
