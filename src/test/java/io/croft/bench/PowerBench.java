package io.croft.bench;

import static org.awaitility.Awaitility.await;

import io.croft.fleet.CloneMethod;
import io.croft.inventory.GuestRef;
import io.croft.lab.ClassId;
import io.croft.lab.MachinePower;
import io.croft.lab.SeatAction;
import io.croft.lab.SeatDetails;
import io.croft.lab.SeatId;
import io.croft.lab.SeatState;
import io.croft.lab.Seats;
import io.croft.simulator.Timing;
import io.croft.simulator.storage.DiskImages;
import io.croft.testing.As;
import io.croft.testing.CroftTest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * From the moment a machine runs, is off or is back at its baseline on the cluster until whoever looks at it reads that in Croft: a class page and a student's page ask
 * for it as soon as they hear that it changed.
 */
@CroftTest
class PowerBench {

    private static final int TIMES = 10;

    @Autowired
    ApplicationContext beans;

    @Autowired
    Seats seats;

    @Test
    void oneMachineIsSwitched() {
        Assumptions.assumeTrue(DiskImages.real().areReal(), "needs qemu-img, which is not installed");
        var figures = new Figures(
                "From PVE's end of the work until it is seen, " + TIMES + " times",
                "work",
                "times of",
                "median",
                "slowest");
        measure(figures, "SMALL_NODE", Timing.realistic());
        measure(figures, "QUICK_CLUSTER", Timing.quick());
        figures.print();
    }

    private void measure(Figures figures, String times, Timing timing) {
        try (var school =
                BenchSchool.open(beans, timing.withBoot(Duration.ofMillis(200)).withShutdown(Duration.ofMillis(900)))) {
            var labClass = school.deploy(CloneMethod.LINKED_CLONE, 2).labClass();
            var seat = labClass.seats().getFirst();
            var machine = Objects.requireNonNull(seat.machine());
            List<Duration> starts = new ArrayList<>();
            List<Duration> shutdowns = new ArrayList<>();
            List<Duration> stops = new ArrayList<>();
            for (var round = 0; round < TIMES; round++) {
                starts.add(switched(school, labClass.id(), seat.id(), machine, SeatAction.START));
                shutdowns.add(switched(school, labClass.id(), seat.id(), machine, SeatAction.SHUTDOWN));
                switched(school, labClass.id(), seat.id(), machine, SeatAction.START);
                stops.add(switched(school, labClass.id(), seat.id(), machine, SeatAction.STOP));
            }
            row(figures, "start", times, starts);
            row(figures, "shut down", times, shutdowns);
            row(figures, "stop", times, stops);
        }
    }

    private static void row(Figures figures, String work, String times, List<Duration> measured) {
        figures.row(
                work,
                times,
                Figures.millis(Figures.median(measured)),
                Figures.millis(measured.stream().max(Duration::compareTo).orElseThrow()));
    }

    private Duration switched(BenchSchool school, ClassId labClass, SeatId seat, GuestRef machine, SeatAction action) {
        var on = action == SeatAction.START;
        As.run(school.teacher, () -> seats.power(seat, action));
        until(() -> school.simulator.guests().stream()
                .anyMatch(guest -> guest.id() == machine.vmid() && guest.running() == on));
        var done = Instant.now();
        until(() -> seen(school.find(labClass).seats().getFirst(), on));
        return Duration.between(done, Instant.now());
    }

    private static boolean seen(SeatDetails seat, boolean on) {
        return seat.state() == SeatState.READY
                && seat.doing() == null
                && seat.power() == (on ? MachinePower.RUNNING : MachinePower.STOPPED);
    }

    private static void until(BooleanSupplier reached) {
        await().atMost(Duration.ofMinutes(1))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(10))
                .until(reached::getAsBoolean);
    }
}
