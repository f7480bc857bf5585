package io.croft.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.croft.access.Actor;
import io.croft.access.Role;
import io.croft.cluster.Clusters;
import io.croft.fleet.CloneMethod;
import io.croft.inventory.GuestRef;
import io.croft.job.JobId;
import io.croft.job.JobState;
import io.croft.job.Jobs;
import io.croft.joining.InviteLinks;
import io.croft.joining.JoinResult;
import io.croft.joining.Joining;
import io.croft.proxmox.qemu.CloneQemu;
import io.croft.simulator.GuestView;
import io.croft.testing.As;
import io.croft.testing.CroftTest;
import io.croft.testing.PlainWords;
import io.croft.testing.PveTasks;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Who may do what to a seat is asked when it is done, not when it was asked for; and a number is not an identity. */
@CroftTest
class SeatRightsTest {

    @Autowired
    ApplicationContext beans;

    @Autowired
    Classes classes;

    @Autowired
    Seats seats;

    @Autowired
    SeatStore store;

    @Autowired
    ClassStore classLedger;

    @Autowired
    Joining joining;

    @Autowired
    InviteLinks links;

    @Autowired
    Jobs jobs;

    @Autowired
    Clusters clusters;

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
    void aStudentsFailedRevertTriedAgainAfterTheSeatWasGivenAwayTouchesNothing() {
        var id = school.deploy("Given away", CloneMethod.LINKED_CLONE, 1);
        var first = As.actor(Role.USER, school.company);
        var second = As.actor(Role.USER, school.company);
        var seat = join(id, first);
        var failed = failingRevert(first, seat);
        As.call(school.teacher, () -> seats.free(seat, first.id()));
        assertThat(join(id, second)).isEqualTo(seat);
        end(As.call(second, () -> seats.power(seat, SeatAction.START)));

        retry(failed);

        assertThat(machine(id).running()).isTrue();
        assertThat(rollbacks()).isEqualTo(1);
        assertThat(seatOf(id)).satisfies(now -> {
            assertThat(now.state()).isEqualTo(SeatState.READY);
            assertThat(now.doing()).isNull();
        });
    }

    @Test
    void aTeachersRevertTriedAgainAfterTheSeatChangedHandsTouchesNothing() {
        var id = school.deploy("Changed hands", CloneMethod.LINKED_CLONE, 1);
        var first = As.actor(Role.USER, school.company);
        var seat = join(id, first);
        var failed = failingRevert(school.teacher, seat);
        As.call(school.teacher, () -> seats.free(seat, first.id()));
        join(id, As.actor(Role.USER, school.company));

        retry(failed);

        assertThat(rollbacks()).isEqualTo(1);
        assertThat(said(failed)).contains("was given to somebody else");
    }

    @Test
    void theEndOfABatchLeavesASeatAloneThatIsBeingPutBackMeanwhile() {
        var id = school.deploy("Batch", CloneMethod.LINKED_CLONE, 2);
        var seat = seatOf(id);
        var job = io.croft.kernel.Identifier.next();
        As.run(school.teacher, () -> {
            store.reverting(seat.id(), new Claim(job, null));
            classLedger.ready(id, List.of(1, 2));
        });
        assertThat(seatOf(id).state()).isEqualTo(SeatState.REVERTING);
        As.run(school.teacher, () -> store.reverted(seat.id(), io.croft.kernel.Identifier.next(), false));
        assertThat(seatOf(id).state()).isEqualTo(SeatState.REVERTING);
        As.run(school.teacher, () -> store.reverted(seat.id(), job, false));
        assertThat(seatOf(id).state()).isEqualTo(SeatState.READY);
    }

    @Test
    void aJobThatIsCancelledBeforeItComesToItsSeatLeavesTheSeatFree() {
        var id = school.deploy("Cancelled", CloneMethod.LINKED_CLONE, 1);
        var seat = seatOf(id).id();
        school.simulator.faults().ignoreShutdown(machine(id).id());
        end(As.call(school.teacher, () -> seats.power(seat, SeatAction.START)));
        var slow = ((SeatResult.Submitted) As.call(school.teacher, () -> seats.power(seat, SeatAction.SHUTDOWN))).job();
        As.run(school.teacher, () -> jobs.cancel(slow));
        school.awaitEnd(slow);
        await().atMost(Duration.ofSeconds(10)).until(() -> seatOf(id).doing() == null);
    }

    @Test
    void aMachineThatSomebodyMadeUnderASeatsNumberIsNeitherSwitchedOffNorPutBackNorDeleted() throws Exception {
        var id = school.deploy("Foreign", CloneMethod.LINKED_CLONE, 1);
        var seat = seatOf(id);
        var number = Objects.requireNonNull(seat.machine());
        somebodyElsesUnder(number);
        var before = school.simulator.requestsServed();

        for (var action : SeatAction.values()) {
            end(As.call(school.teacher, () -> seats.power(seat.id(), action)));
            assertThat(PlainWords.of(Objects.requireNonNull(seatOf(id).reason())))
                    .contains("not the one that is meant");
        }
        end(As.call(school.teacher, () -> seats.revert(seat.id())));
        school.awaitEnd(As.call(school.teacher, () -> classes.delete(id)));

        assertThat(school.simulator.guests())
                .filteredOn(guest -> guest.id() == number.vmid())
                .singleElement()
                .satisfies(guest -> {
                    assertThat(guest.name()).isEqualTo("somebody-elses");
                    assertThat(guest.running()).isTrue();
                });
        assertThat(school.simulator.requestsServed().keySet())
                .filteredOn(path -> !before.containsKey(path))
                .noneMatch(path -> !path.startsWith("GET ") && path.contains("/" + number.vmid()));
    }

    @Test
    void aRevertPausedWhileItStartsTheMachineAgainDoesNotUndoWhatCameAfter() {
        var id = school.deploy("Paused", CloneMethod.LINKED_CLONE, 1);
        var seat = seatOf(id).id();
        end(As.call(school.teacher, () -> seats.power(seat, SeatAction.START)));
        await().atMost(Duration.ofSeconds(20)).until(() -> seatOf(id).power() == MachinePower.RUNNING);
        for (int n = 0; n < 12; n++) {
            school.simulator.faults().failTaskAt("qmstart", 10, "can't lock file - got timeout");
        }
        var revert = ((SeatResult.Submitted) As.call(school.teacher, () -> seats.revert(seat))).job();
        await().atMost(Duration.ofSeconds(20)).until(() -> seatOf(id).state() == SeatState.READY);
        assertThat(seatOf(id).doing()).isEqualTo(SeatAction.START);
        As.run(school.teacher, () -> jobs.pause(revert));
        await().atMost(Duration.ofSeconds(20)).until(() -> state(revert) == JobState.PAUSED);
        school.simulator.faults().clear();

        As.run(school.teacher, () -> jobs.resume(revert));
        school.awaitEnd(revert);

        assertThat(rollbacks()).isEqualTo(1);
        assertThat(machine(id).running()).isTrue();
        assertThat(seatOf(id).doing()).isNull();
    }

    @Test
    void aRevertWhoseStartFailedDoesNotUndoWhatCameAfterWhenItIsTriedAgain() {
        var id = school.deploy("Not started", CloneMethod.LINKED_CLONE, 1);
        var seat = seatOf(id).id();
        end(As.call(school.teacher, () -> seats.power(seat, SeatAction.START)));
        await().atMost(Duration.ofSeconds(20)).until(() -> seatOf(id).power() == MachinePower.RUNNING);
        for (int n = 0; n < 12; n++) {
            school.simulator.faults().failTaskAt("qmstart", 10, "internal error: no such device");
        }
        var revert = ((SeatResult.Submitted) As.call(school.teacher, () -> seats.revert(seat))).job();
        assertThat(school.awaitEnd(revert).summary().state()).isEqualTo(JobState.WARNINGS);
        assertThat(said(revert)).contains("no such device");
        school.simulator.faults().clear();
        assertThat(seatOf(id).state()).isEqualTo(SeatState.READY);
        end(As.call(school.teacher, () -> seats.power(seat, SeatAction.START)));

        retry(revert);

        assertThat(rollbacks()).isEqualTo(1);
        assertThat(machine(id).running()).isTrue();
    }

    @Test
    void aDeploymentTriedAgainDoesNotTakeANewSeatForTheOneThatHadItsNumber() {
        var id = school.deploy("Numbers", CloneMethod.LINKED_CLONE, 1);
        school.simulator.faults().failTaskAt("qmclone", 10, "disk image is damaged");
        var first = addTwo(id);
        assertThat(school.awaitEnd(first).summary().state()).isEqualTo(JobState.WARNINGS);
        var added =
                school.find(id).seats().stream().skip(1).map(SeatDetails::id).toList();
        school.awaitEnd(As.call(school.teacher, () -> classes.removeSeats(id, added)));
        school.simulator.faults().storageFull("shared");
        school.awaitEnd(addTwo(id));
        school.simulator.faults().clear();

        retry(first);

        assertThat(school.find(id).seats())
                .extracting(SeatDetails::number, SeatDetails::state)
                .containsExactly(tuple(1, SeatState.READY), tuple(2, SeatState.READY), tuple(3, SeatState.READY));
        assertThat(school.guestsOf(id)).hasSize(5);
    }

    private JobId addTwo(ClassId id) {
        return ((DeployResult.Submitted) As.call(school.teacher, () -> classes.addSeats(id, 2))).job();
    }

    private JobState state(JobId job) {
        return As.call(school.teacher, () -> jobs.find(job))
                .orElseThrow()
                .summary()
                .state();
    }

    /** Deletes the seat's machine behind Croft's back, and makes another one under its number, which runs. */
    private void somebodyElsesUnder(GuestRef number) {
        As.run(school.teacher, () -> {
            var proxmox = clusters.connect(number.cluster());
            var node = school.simulator.guests().stream()
                    .filter(guest -> guest.id() == number.vmid())
                    .findFirst()
                    .orElseThrow()
                    .node();
            PveTasks.end(proxmox, proxmox.node(node).qemu(number.vmid()).delete(true, false));
            PveTasks.end(
                    proxmox,
                    proxmox.node("pve1")
                            .qemu(SimulatedSchool.TEMPLATE)
                            .clone(new CloneQemu(
                                    number.vmid(), "somebody-elses", false, null, null, null, null, null, null)));
            PveTasks.end(proxmox, proxmox.node("pve1").qemu(number.vmid()).start());
        });
    }

    private JobId failingRevert(Actor by, SeatId seat) {
        school.simulator.faults().failTaskAt("qmrollback", 10, "no space left on device");
        var job = ((SeatResult.Submitted) As.call(by, () -> seats.revert(seat))).job();
        assertThat(school.awaitEnd(job).summary().state()).isEqualTo(JobState.FAILED);
        return job;
    }

    private void retry(JobId job) {
        As.run(As.actor(Role.COMPANY_ADMIN, school.company), () -> jobs.retryFailed(job));
        school.awaitEnd(job);
    }

    private String said(JobId job) {
        return PlainWords.of(
                Objects.requireNonNull(school.awaitEnd(job).items().getFirst().result()));
    }

    private long rollbacks() {
        return school.simulator.requestsServed().entrySet().stream()
                .filter(entry -> entry.getKey().endsWith("/rollback"))
                .mapToLong(java.util.Map.Entry::getValue)
                .sum();
    }

    private void end(SeatResult result) {
        school.awaitEnd(((SeatResult.Submitted) result).job());
    }

    private SeatId join(ClassId id, Actor student) {
        var token = As.call(school.teacher, () -> links.find(id.target()))
                .orElseThrow()
                .path()
                .substring("join/".length());
        return new SeatId(((JoinResult.Seated) As.call(student, () -> joining.join(token)))
                .place()
                .value());
    }

    private SeatDetails seatOf(ClassId id) {
        return school.find(id).seats().getFirst();
    }

    private GuestView machine(ClassId id) {
        var number = Objects.requireNonNull(seatOf(id).machine()).vmid();
        return school.simulator.guests().stream()
                .filter(guest -> guest.id() == number)
                .findFirst()
                .orElseThrow();
    }
}
