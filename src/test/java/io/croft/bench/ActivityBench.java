package io.croft.bench;

import io.croft.access.Actor;
import io.croft.access.Role;
import io.croft.activity.Activity;
import io.croft.activity.ActivityEntry;
import io.croft.activity.ActivityKind;
import io.croft.activity.ActivityThing;
import io.croft.activity.Caller;
import io.croft.kernel.Text;
import io.croft.testing.As;
import io.croft.testing.CroftTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What a record adds to its caller: the same small change with and without one, by turns in one run, while the sequencer works. */
@CroftTest
class ActivityBench {

    private static final int WARM_UP = 2_000;
    private static final int TIMES = 5_000;

    @Autowired
    Activity activity;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private final Actor actor = As.actor(Role.COMPANY_ADMIN, As.newCompany());

    @BeforeEach
    void table() {
        jdbc.execute("create table if not exists bench_change (id int primary key, n int not null)");
        jdbc.update("insert ignore into bench_change values (1, 0)");
    }

    @AfterEach
    void drop() {
        jdbc.execute("drop table bench_change");
    }

    @Test
    void aRecordIsAddedToASmallChange() {
        TransactionTemplate transaction = new TransactionTemplate(transactions);
        List<Duration> bare = new ArrayList<>();
        List<Duration> recorded = new ArrayList<>();
        List<Duration> inside = new ArrayList<>();
        List<Duration> three = new ArrayList<>();
        Caller.call(
                new Caller("192.0.2.7", "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"),
                () -> {
                    As.run(actor, () -> {
                        for (int n = 0; n < WARM_UP + TIMES; n++) {
                            boolean counts = n >= WARM_UP;
                            Duration without = time(() -> transaction.executeWithoutResult(_ -> change()));
                            Duration[] part = new Duration[1];
                            Duration with = time(() -> transaction.executeWithoutResult(_ -> {
                                change();
                                part[0] = time(() -> activity.record(entry()));
                            }));
                            Duration withThree = time(() -> transaction.executeWithoutResult(_ -> {
                                change();
                                activity.record(entry());
                                activity.record(entry());
                                activity.record(entry());
                            }));
                            if (counts) {
                                three.add(withThree);
                                bare.add(without);
                                recorded.add(with);
                                inside.add(part[0]);
                            }
                        }
                    });
                    return true;
                });
        Figures figures = new Figures("What a record adds to a change, " + TIMES + " times", "work", "median", "99 %");
        row(figures, "one update and commit", bare);
        row(figures, "the same with a record", recorded);
        row(figures, "of which Activity.record", inside);
        row(figures, "the same with three records", three);
        figures.row("added to the caller", micros(Figures.median(recorded).minus(Figures.median(bare))), "");
        Duration ofThree = Figures.median(three).minus(Figures.median(bare));
        figures.row("added for each of three", micros(ofThree.dividedBy(3)), "");
        figures.print();
    }

    private void change() {
        jdbc.update("update bench_change set n = n + 1 where id = 1");
    }

    private static ActivityEntry entry() {
        return ActivityEntry.of(ActivityKind.CONFIGURATION, "cluster.changed", Text.of("activity.activity", "pve-one"))
                .on(new ActivityThing("cluster", "0190d3c8-7a3e-7e43-9c1b-0123456789ab", "pve-one"))
                .with("endpoint", "https://pve1.example.org:8006")
                .with("disabled", false);
    }

    private static Duration time(Runnable work) {
        long from = System.nanoTime();
        work.run();
        return Figures.since(from);
    }

    private static void row(Figures figures, String work, List<Duration> measured) {
        List<Duration> sorted = measured.stream().sorted().toList();
        figures.row(work, micros(Figures.median(measured)), micros(sorted.get(sorted.size() * 99 / 100)));
    }

    private static String micros(Duration time) {
        return String.format(Locale.ROOT, "%.0f µs", time.toNanos() / 1e3);
    }
}
