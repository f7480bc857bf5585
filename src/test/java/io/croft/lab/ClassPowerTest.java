package io.croft.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.croft.access.Role;
import io.croft.fleet.CloneMethod;
import io.croft.job.ItemState;
import io.croft.job.JobDetails;
import io.croft.job.JobItemSummary;
import io.croft.job.JobState;
import io.croft.job.Jobs;
import io.croft.simulator.GuestView;
import io.croft.testing.As;
import io.croft.testing.CroftTest;
import io.croft.testing.PlainWords;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@CroftTest
class ClassPowerTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Autowired
    ApplicationContext beans;

    @Autowired
    ClassPower power;

    @Autowired
    Classes classes;

    @Autowired
    Seats seats;

    @Autowired
    Jobs jobs;

    private SimulatedSchool school;

    @BeforeEach
    void open() {
        school = SimulatedSchool.open(beans, builder -> builder.placeholderDisks());
    }

    @AfterEach
    void close() {
        school.close();
    }

    @Test
    void allMachinesOfAClassStartInOneJobWithAnItemForEachInTheOrderOfTheSeats() {
        var id = school.deploy("All", CloneMethod.OVERLAY, 11);
        var job = end(power(id, seatsOf(id), SeatAction.START));
        assertThat(job.summary().state()).isEqualTo(JobState.SUCCEEDED);
        assertThat(job.items())
                .extracting(JobItemSummary::state)
                .containsOnly(ItemState.SUCCEEDED)
                .hasSize(11);
        assertThat(job.items())
                .extracting(item -> item.label().args().getFirst())
                .isEqualTo(
                        IntStream.rangeClosed(1, 11).mapToObj(Integer::toString).toList());
        assertThat(running(id)).isEqualTo(11);
        assertThat(school.find(id).seats()).extracting(SeatDetails::doing).containsOnlyNulls();
    }

    @Test
    void onlyTheSeatsMeantAreTold() {
        var id = school.deploy("Some", CloneMethod.LINKED_CLONE, 4);
        var two = seatsOf(id).stream().limit(2).toList();
        end(power(id, two, SeatAction.START));
        assertThat(running(id)).isEqualTo(2);
        end(power(id, seatsOf(id), SeatAction.STOP));
        assertThat(running(id)).isZero();
    }

    @ParameterizedTest
    @EnumSource(CloneMethod.class)
    void revertingAClassStartsAgainThoseThatRan(CloneMethod method) {
        var id = school.deploy("Back " + method, method, 3);
        var first = seatsOf(id).getFirst();
        end(power(id, List.of(first), SeatAction.START));
        await().atMost(PATIENCE).until(() -> seat(id, first).power() == MachinePower.RUNNING);
        var job = end(As.call(school.teacher, () -> power.revert(id, seatsOf(id))));
        assertThat(job.summary().state()).as(job.toString()).isEqualTo(JobState.SUCCEEDED);
        assertThat(running(id)).isEqualTo(1);
        assertThat(school.find(id).seats()).extracting(SeatDetails::state).containsOnly(SeatState.READY);
    }

    @Test
    void aSeatThatIsBeingToldSomethingIsLeftOutAndNamedAndACancelledJobLeavesItFree() {
        var id = school.deploy("Busy", CloneMethod.LINKED_CLONE, 3);
        end(power(id, seatsOf(id), SeatAction.START));
        var first = seatsOf(id).getFirst();
        school.simulator.faults().ignoreShutdown(vmid(id, first));
        var slow = (SeatResult.Submitted) As.call(school.teacher, () -> seats.power(first, SeatAction.SHUTDOWN));
        var told = (SeatsResult.Submitted) power(id, seatsOf(id), SeatAction.SHUTDOWN);
        assertThat(told.seats()).isEqualTo(2);
        assertThat(told.leftOut())
                .singleElement()
                .satisfies(problem ->
                        assertThat(PlainWords.of(problem.text())).isEqualTo("busy-01 is being told something already"));
        assertThat(power(id, List.of(first), SeatAction.STOP)).isInstanceOf(SeatsResult.Refused.class);
        school.awaitEnd(told.job());
        assertThat(running(id)).isEqualTo(1);
        As.run(school.teacher, () -> jobs.cancel(slow.job()));
        assertThat(school.awaitEnd(slow.job()).summary().state()).isEqualTo(JobState.CANCELLED);
        assertThat(seat(id, first).doing()).isNull();
    }

    @Test
    void aMachineThatCannotBeStartedKeepsItsReasonAndTheOthersStart() {
        var id = school.deploy("One bad", CloneMethod.LINKED_CLONE, 3);
        school.simulator.faults().failTaskAt("qmstart", 10, "kvm: Cannot allocate memory");
        var job = end(power(id, seatsOf(id), SeatAction.START));
        assertThat(job.summary().state()).isEqualTo(JobState.WARNINGS);
        assertThat(running(id)).isEqualTo(2);
        assertThat(school.find(id).seats())
                .filteredOn(seat -> seat.reason() != null)
                .singleElement()
                .satisfies(seat -> {
                    assertThat(seat.state()).isEqualTo(SeatState.READY);
                    assertThat(seat.doing()).isNull();
                    assertThat(PlainWords.of(Objects.requireNonNull(seat.reason())))
                            .contains("Cannot allocate memory");
                });
        As.run(school.teacher, () -> jobs.retryFailed(job.summary().id()));
        assertThat(school.awaitEnd(job.summary().id()).summary().state()).isEqualTo(JobState.SUCCEEDED);
        assertThat(running(id)).isEqualTo(3);
        assertThat(school.find(id).seats()).extracting(SeatDetails::reason).containsOnlyNulls();
    }

    @Test
    void severalSeatsAreRemovedWithTheirMachinesAndTheRestStays() {
        var id = school.deploy("Fewer", CloneMethod.OVERLAY, 4);
        var even = school.find(id).seats().stream()
                .filter(seat -> seat.number() % 2 == 0)
                .map(SeatDetails::id)
                .toList();
        var job = As.call(school.teacher, () -> classes.removeSeats(id, even));
        assertThat(school.awaitEnd(job).summary().state()).isEqualTo(JobState.SUCCEEDED);
        assertThat(school.find(id).seats()).extracting(SeatDetails::number).containsExactly(1, 3);
        assertThat(school.guestsOf(id))
                .extracting(GuestView::name)
                .filteredOn(name -> name.matches(".*-\\d\\d"))
                .containsExactlyInAnyOrder("fewer-01", "fewer-03");
    }

    @Test
    void anotherTeachersClassAnswersLikeOneThatDoesNotExist() {
        var id = school.deploy("Mine", CloneMethod.LINKED_CLONE, 1);
        var which = seatsOf(id);
        var other = As.actor(Role.TEACHER, school.company);
        assertThatThrownBy(() -> As.call(other, () -> power.power(id, which, SeatAction.STOP)))
                .isInstanceOf(ClassNotFound.class);
        assertThatThrownBy(() -> As.call(other, () -> power.revert(id, which))).isInstanceOf(ClassNotFound.class);
    }

    private SeatsResult power(ClassId id, Collection<SeatId> which, SeatAction action) {
        return As.call(school.teacher, () -> power.power(id, which, action));
    }

    private JobDetails end(SeatsResult result) {
        return school.awaitEnd(((SeatsResult.Submitted) result).job());
    }

    private List<SeatId> seatsOf(ClassId id) {
        return school.find(id).seats().stream().map(SeatDetails::id).toList();
    }

    private SeatDetails seat(ClassId id, SeatId which) {
        return school.find(id).seats().stream()
                .filter(seat -> seat.id().equals(which))
                .findFirst()
                .orElseThrow();
    }

    private int vmid(ClassId id, SeatId which) {
        return Objects.requireNonNull(seat(id, which).machine()).vmid();
    }

    private long running(ClassId id) {
        return school.guestsOf(id).stream().filter(GuestView::running).count();
    }
}
