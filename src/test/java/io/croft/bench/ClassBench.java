package io.croft.bench;

import io.croft.job.JobState;
import io.croft.lab.ClassDetails;
import io.croft.lab.CloneMethod;
import io.croft.lab.SeatResult;
import io.croft.lab.Seats;
import io.croft.simulator.storage.DiskImages;
import io.croft.testing.As;
import io.croft.testing.CroftTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * A class by either method beside the same work done bare on the same simulated node, in turns. {@code croft.bench.rounds} (3) says how often, {@code croft.bench.scale} (0.25) how
 * long the large class's PVE tasks take beside those of a real node (clone 0.9 s under the storage lock, snapshot 0.4 s); the small class is always measured at 1.
 */
@CroftTest
class ClassBench {

    private static final int ROUNDS = Integer.getInteger("croft.bench.rounds", 3);
    private static final double SCALE = Double.parseDouble(System.getProperty("croft.bench.scale", "0.25"));
    private static final int REVERTS = 10;

    @Autowired
    ApplicationContext beans;

    @Autowired
    Seats seats;

    @BeforeEach
    void needsQemu() {
        Assumptions.assumeTrue(DiskImages.real().areReal(), "needs qemu-img, which is not installed");
    }

    @ParameterizedTest
    @EnumSource(CloneMethod.class)
    void aClassOf25(CloneMethod method) {
        measure(method, 25, ROUNDS, 1);
    }

    @ParameterizedTest
    @EnumSource(CloneMethod.class)
    void aClassOf200(CloneMethod method) {
        measure(method, 200, Math.max(1, ROUNDS - 1), SCALE);
    }

    @Test
    void goingBackToTheBaseline() {
        var figures = new Figures(
                "One seat goes back to its baseline, median of " + REVERTS,
                "method",
                "bare",
                "Croft, from the click to the end of the job",
                "difference");
        try (var school = BenchSchool.open(beans, 1);
                var bare = new BareWork(school)) {
            for (var method : CloneMethod.values()) {
                var course = school.deploy(method, REVERTS).course();
                var base = school.baseOf(course);
                var bareTimes = bareReverts(bare, method, base);
                var croft = Figures.median(reverts(school, course));
                figures.row(
                        method.name(),
                        Figures.millis(Figures.median(bareTimes)),
                        Figures.millis(croft),
                        Figures.millis(croft.minus(Figures.median(bareTimes))));
            }
        }
        figures.print();
    }

    private static List<Duration> bareReverts(BareWork bare, CloneMethod method, int base) {
        if (method == CloneMethod.LINKED_CLONE) {
            bare.linkedClones(base, REVERTS);
            return bare.rollbacks(REVERTS);
        }
        bare.overlays(base, REVERTS);
        return bare.newOverlays(base, REVERTS);
    }

    private List<Duration> reverts(BenchSchool school, ClassDetails course) {
        return course.seats().stream()
                .map(seat -> {
                    var job = school.awaitEnd(
                            ((SeatResult.Begun) As.call(school.teacher, () -> seats.revert(seat.id()))).job());
                    if (job.summary().state() != JobState.SUCCEEDED) {
                        throw new IllegalStateException(job.toString());
                    }
                    return Duration.between(
                            job.summary().submittedAt(),
                            Objects.requireNonNull(job.summary().finishedAt()));
                })
                .toList();
    }

    private void measure(CloneMethod method, int size, int rounds, double scale) {
        var bareTimes = new ArrayList<Duration>();
        var deployed = new ArrayList<Deployed>();
        try (var school = BenchSchool.open(beans, scale);
                var bare = new BareWork(school)) {
            var base = school.baseOf(school.deploy(method, 2).course());
            bare(bare, method, base, 2);
            for (var round = 0; round < rounds; round++) {
                bareTimes.add(bare(bare, method, base, size));
                deployed.add(school.deploy(method, size));
            }
        }
        var bareTime = Figures.median(bareTimes);
        var title =
                "%d seats, %s, median of %d rounds, times of PVE's tasks × %s".formatted(size, method, rounds, scale);
        var figures = new Figures(title, "part", "time", "ratio to bare");
        figures.row("bare", Figures.seconds(bareTime), "1.00");
        row(figures, "Croft: the seats", Figures.median(deployed, Deployed::seats), bareTime);
        figures.row(
                "  of which before the first seat",
                Figures.seconds(Figures.median(deployed, Deployed::beforeTheSeats)),
                "");
        figures.row(
                "  of which after the last seat",
                Figures.seconds(Figures.median(deployed, Deployed::afterTheSeats)),
                "");
        row(figures, "Croft: order to end, with machine and base", Figures.median(deployed, Deployed::whole), bareTime);
        figures.row(
                "  of which the teacher's machine", Figures.seconds(Figures.median(deployed, Deployed::teacher)), "");
        figures.row("  of which the base", Figures.seconds(Figures.median(deployed, Deployed::base)), "");
        figures.print();
    }

    private static Duration bare(BareWork bare, CloneMethod method, int base, int size) {
        return method == CloneMethod.LINKED_CLONE ? bare.linkedClones(base, size) : bare.overlays(base, size);
    }

    private static void row(Figures figures, String part, Duration time, Duration bare) {
        figures.row(part, Figures.seconds(time), Figures.ratio(time, bare));
    }
}
