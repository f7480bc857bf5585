package io.croft.bench;

import io.croft.fleet.CloneMethod;
import io.croft.job.JobState;
import io.croft.lab.ClassDetails;
import io.croft.lab.SeatResult;
import io.croft.lab.Seats;
import io.croft.simulator.Timing;
import io.croft.simulator.storage.DiskImages;
import io.croft.testing.As;
import io.croft.testing.CroftTest;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * A class by either method beside the same work done bare on the same simulated node, in turns. {@code croft.bench.rounds} (3) says how often, {@code croft.bench.scale} (0.25) how
 * long the large class's PVE tasks take beside those of a small node. The small class is measured with the times of two real clusters, see {@link Times}.
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

    /** Whose times PVE's tasks take. */
    private enum Times {
        /** Clone 0.9 s under the storage's lock, all else 0.4 s, listings at once. */
        SMALL_NODE(Timing.realistic()),
        /** Clone 0.45 s, snapshot 0.3 s, deletion 0.15 s, a listing 0.2 s. */
        QUICK_CLUSTER(Timing.quick());

        private final Timing timing;

        Times(Timing timing) {
            this.timing = timing;
        }
    }

    @ParameterizedTest
    @CsvSource({
        "LINKED_CLONE, SMALL_NODE",
        "LINKED_CLONE, QUICK_CLUSTER",
        "OVERLAY, SMALL_NODE",
        "OVERLAY, QUICK_CLUSTER"
    })
    void aClassOf25(CloneMethod method, Times times) {
        measure(method, 25, ROUNDS, times.timing, times.name());
    }

    @ParameterizedTest
    @EnumSource(CloneMethod.class)
    void aClassOf200(CloneMethod method) {
        measure(method, 200, Math.max(1, ROUNDS - 1), Timing.realistic().scaled(SCALE), "SMALL_NODE × " + SCALE);
    }

    @Test
    void goingBackToTheBaseline() {
        var figures = new Figures(
                "One seat goes back to its baseline, median of " + REVERTS,
                "method",
                "bare",
                "Croft, from the click to the end of the job",
                "difference");
        try (var school = BenchSchool.open(beans, Timing.realistic());
                var bare = new BareWork(school)) {
            for (var method : CloneMethod.values()) {
                var labClass = school.deploy(method, REVERTS).labClass();
                var base = school.baseOf(labClass);
                var bareTimes = bareReverts(bare, method, base);
                var croft = Figures.median(reverts(school, labClass));
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

    private List<Duration> reverts(BenchSchool school, ClassDetails labClass) {
        return labClass.seats().stream()
                .map(seat -> {
                    var job = school.awaitEnd(
                            ((SeatResult.Submitted) As.call(school.teacher, () -> seats.revert(seat.id()))).job());
                    if (job.summary().state() != JobState.SUCCEEDED) {
                        throw new IllegalStateException(job.toString());
                    }
                    return Duration.between(
                            job.summary().submittedAt(),
                            Objects.requireNonNull(job.summary().finishedAt()));
                })
                .toList();
    }

    private void measure(CloneMethod method, int size, int rounds, Timing timing, String times) {
        var rows = new Rounds(size);
        try (var school = BenchSchool.open(beans, timing);
                var bare = new BareWork(school)) {
            var base = school.baseOf(school.deploy(method, 2).labClass());
            bare(bare, method, base, 2);
            for (var round = 0; round < rounds; round++) {
                rows.bareMade.add(rows.counted(school, rows.bareMadeRequests, () -> bare(bare, method, base, size)));
                rows.bareGone.add(rows.counted(school, rows.bareGoneRequests, () -> bare.deletions(size)));
                var made = rows.counted(school, rows.madeRequests, () -> school.deploy(method, size));
                rows.made.add(made);
                rows.gone.add(
                        Removal.of(rows.counted(school, rows.goneRequests, () -> school.delete(made.labClass()))));
            }
        }
        rows.print("%d seats, %s, median of %d rounds, times of %s".formatted(size, method, rounds, times));
    }

    private static Duration bare(BareWork bare, CloneMethod method, int base, int size) {
        return method == CloneMethod.LINKED_CLONE ? bare.linkedClones(base, size) : bare.overlays(base, size);
    }
}
