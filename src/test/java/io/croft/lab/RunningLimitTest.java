package io.croft.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.croft.fleet.CloneMethod;
import io.croft.inventory.Inventory;
import io.croft.job.ItemState;
import io.croft.job.JobDetails;
import io.croft.job.JobItemSummary;
import io.croft.quota.QuotaKind;
import io.croft.quota.QuotaUse;
import io.croft.quota.Quotas;
import io.croft.simulator.GuestView;
import io.croft.simulator.guest.PowerState;
import io.croft.testing.As;
import io.croft.testing.CroftTest;
import io.croft.testing.PlainWords;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Number 11: the limit of running guests is held where machines start, and counts what stops or starts without Croft. */
@CroftTest
class RunningLimitTest {

    @Autowired
    ApplicationContext beans;

    @Autowired
    ClassPower power;

    @Autowired
    Quotas quotas;

    @Autowired
    Inventory inventory;

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
    void noMoreMachinesRunThanTheCompanyMayAndWhatStopsByItselfMakesRoom() {
        var id = school.deploy("Held", CloneMethod.LINKED_CLONE, 3);
        limit(2);
        var refused = end(id, SeatAction.START).items().stream()
                .filter(item -> item.state() == ItemState.FAILED)
                .toList();
        assertThat(refused)
                .singleElement()
                .extracting(JobItemSummary::result)
                .satisfies(why ->
                        assertThat(PlainWords.of(Objects.requireNonNull(why))).contains("limit of 2 running machines"));
        assertThat(running(id)).hasSize(2);
        assertThat(use()).isEqualTo(new QuotaUse(QuotaKind.RUNNING_GUESTS, 2, 0, 2L));

        guest(running(id).getFirst().id()).power(PowerState.STOPPED);
        awaitUse(1);
        end(id, SeatAction.START);
        assertThat(running(id)).hasSize(2);
        assertThat(use().taken()).isEqualTo(2);

        end(id, SeatAction.STOP);
        assertThat(use()).isEqualTo(new QuotaUse(QuotaKind.RUNNING_GUESTS, 0, 0, 2L));
    }

    @Test
    void whatIsStartedOutsideOfCroftIsCountedAndMayStandAboveTheLimit() {
        var id = school.deploy("Outside", CloneMethod.LINKED_CLONE, 2);
        limit(1);
        long now = System.currentTimeMillis();
        school.guestsOf(id).stream()
                .filter(guest -> guest.name().matches("outside-\\d\\d"))
                .forEach(guest -> guest(guest.id()).power(PowerState.started(4711, now, now)));
        awaitUse(2);
        assertThat(use().free()).isZero();
    }

    private JobDetails end(ClassId id, SeatAction action) {
        var seats = school.find(id).seats().stream().map(SeatDetails::id).toList();
        var begun = (SeatsResult.Submitted) As.call(school.teacher, () -> power.power(id, seats, action));
        return school.awaitEnd(begun.job());
    }

    private List<GuestView> running(ClassId id) {
        return school.guestsOf(id).stream().filter(GuestView::running).toList();
    }

    private io.croft.simulator.guest.Guest guest(int vmid) {
        return school.simulator.state().guests().find(vmid).orElseThrow();
    }

    private void limit(long most) {
        As.run(As.superAdmin(), () -> quotas.setLimits(school.company, Map.of(QuotaKind.RUNNING_GUESTS, most)));
    }

    private void awaitUse(long expected) {
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> {
                    As.run(As.superAdmin(), () -> inventory.syncNow(school.cluster));
                    return use().used() == expected;
                });
    }

    private QuotaUse use() {
        return As.call(school.teacher, () -> quotas.usage(school.company)).stream()
                .filter(use -> use.kind().equals(QuotaKind.RUNNING_GUESTS))
                .findFirst()
                .orElseThrow();
    }
}
