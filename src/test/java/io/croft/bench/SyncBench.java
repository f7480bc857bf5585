package io.croft.bench;

import static org.awaitility.Awaitility.await;

import com.sun.management.OperatingSystemMXBean;
import io.croft.cluster.ClusterId;
import io.croft.cluster.Clusters;
import io.croft.cluster.SaveClusterResult;
import io.croft.inventory.Inventory;
import io.croft.inventory.SyncStatus;
import io.croft.testing.As;
import io.croft.testing.CroftTest;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Rounds over 20 clusters of 500 guests each, in another process. Processor time is that of Croft's whole process (collector and compiler included) and, beside it, of its
 * database; the processes of the clusters are not counted.
 */
@CroftTest
class SyncBench {

    private static final int CLUSTERS = 20;
    private static final int GUESTS = 500;
    private static final int ONE_PERCENT = 100;
    private static final int ROUNDS = 5;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @Autowired
    Clusters clusters;

    @Autowired
    Inventory inventory;

    @Autowired
    JdbcTemplate jdbc;

    private final OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private final Figures figures = new Figures(
            "Rounds over %d clusters × %d guests, median of %d".formatted(CLUSTERS, GUESTS, ROUNDS),
            "round",
            "Croft's CPU",
            "database's CPU",
            "time until all are read",
            "requests per cluster",
            "rows written",
            "guests that had changed",
            "rows the database changed");
    private FleetProcess fleet;
    private Set<ClusterId> added = Set.of();

    @BeforeEach
    void open() throws IOException {
        fleet = FleetProcess.start(CLUSTERS, GUESTS);
    }

    @AfterEach
    void close() {
        fleet.close();
        As.run(As.superAdmin(), () -> added.forEach(clusters::disable));
        settle();
        As.run(As.superAdmin(), () -> added.forEach(clusters::remove));
    }

    @Test
    void roundsOverTenThousandGuests() throws IOException {
        var first = measure(() -> 0, this::addAll);
        figures.row(cells("first (everything is new)", first));
        round(0);
        report("nothing changed", 0);
        report("1 % of the guests changed", ONE_PERCENT);
        figures.print();
    }

    private void report(String name, int changeEvery) throws IOException {
        var rounds = new ArrayList<Round>();
        for (var n = 0; n < ROUNDS; n++) {
            rounds.add(round(changeEvery));
        }
        figures.row(cells(
                name,
                rounds.stream()
                        .sorted((a, b) -> a.croft.compareTo(b.croft))
                        .toList()
                        .get(ROUNDS / 2)));
    }

    private static String[] cells(String name, Round round) {
        return new String[] {
            name,
            Figures.millis(round.croft),
            Figures.millis(round.database),
            Figures.millis(round.took),
            Double.toString((double) round.requests / CLUSTERS),
            Long.toString(round.written),
            Long.toString(round.changed),
            Long.toString(round.updated)
        };
    }

    private Round round(int changeEvery) throws IOException {
        return measure(() -> changeEvery == 0 ? 0 : fleet.rename(changeEvery), () -> added.forEach(inventory::syncNow));
    }

    /** What one round cost. */
    private record Round(
            Duration croft,
            Duration database,
            Duration took,
            long requests,
            long written,
            long changed,
            long updated) {}

    /** Something happening on the clusters. */
    private interface Change {
        long happen() throws IOException;
    }

    private Round measure(Change change, Runnable begin) throws IOException {
        var changed = change.happen();
        settle();
        var requests = fleet.requests();
        var counters = new DatabaseCounters(jdbc);
        var start = Instant.now();
        var croft = system.getProcessCpuTime();
        var database = databaseCpu();
        As.run(As.superAdmin(), begin);
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .until(() ->
                        rounds().stream().filter(status -> after(status, start)).count() == CLUSTERS);
        var took = rounds().stream()
                .map(SyncStatus::quickAt)
                .max(Instant::compareTo)
                .map(end -> Duration.between(start, end))
                .orElseThrow();
        var spent = Duration.ofNanos(system.getProcessCpuTime() - croft);
        return new Round(
                spent,
                databaseCpu().minus(database),
                took,
                fleet.requests() - requests,
                rounds().stream().mapToLong(SyncStatus::changes).sum(),
                changed,
                counters.rowsUpdated());
    }

    /** Lets rounds that began by themselves come to their end. */
    private void settle() {
        if (!added.isEmpty()) {
            await().pollDelay(Duration.ofSeconds(2)).atMost(PATIENCE).until(() -> true);
        }
    }

    private static boolean after(SyncStatus status, Instant start) {
        var at = status.quickAt();
        return at != null && !at.isBefore(start);
    }

    private List<SyncStatus> rounds() {
        return As.call(As.superAdmin(), inventory::status).stream()
                .filter(status -> added.contains(status.cluster()))
                .toList();
    }

    private void addAll() {
        added = Set.copyOf(fleet.wishes().stream()
                .map(wish -> ((SaveClusterResult.Saved) clusters.add(wish)).id())
                .toList());
    }

    private static Duration databaseCpu() {
        return ProcessHandle.current()
                .children()
                .filter(child -> child.info().command().orElse("").contains("mariadb"))
                .findFirst()
                .flatMap(child -> child.info().totalCpuDuration())
                .orElse(Duration.ZERO);
    }
}
