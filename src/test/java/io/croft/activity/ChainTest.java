package io.croft.activity;

import static org.assertj.core.api.Assertions.assertThat;

import io.croft.access.Actor;
import io.croft.access.Role;
import io.croft.activity.ChainFault.Kind;
import io.croft.database.DataDirectory;
import io.croft.testing.As;
import io.croft.testing.CroftTest;
import io.croft.testing.TestClock;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** What was recorded is numbered without gaps, once each, and whoever changes it afterwards is found out. */
@CroftTest
class ChainTest {

    private static final Duration LONG = Duration.ofDays(1_000);

    @Autowired
    Activity activity;

    @Autowired
    Sequencer sequencer;

    @Autowired
    SequencerWorker worker;

    @Autowired
    ChainChecker checker;

    @Autowired
    ActivityArchive archive;

    @Autowired
    ChainStore store;

    @Autowired
    DataDirectory data;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private final Actor admin = As.actor(Role.COMPANY_ADMIN, As.newCompany());

    @BeforeEach
    void alone() {
        worker.stop();
        number();
    }

    @AfterEach
    void goOn() {
        clock.reset();
        worker.start();
    }

    @Test
    void theSequencerWorksAfterEachOfManyStarts() throws InterruptedException {
        for (int n = 0; n < 100; n++) {
            worker.start();
            Thread working = Thread.getAllStackTraces().keySet().stream()
                    .filter(thread -> thread.getName().equals("activity-sequencer"))
                    .findFirst()
                    .orElseThrow();
            assertThat(working.join(Duration.ofMillis(2))).as("ended by itself").isFalse();
            worker.stop();
        }
    }

    @Test
    void recordsAreNumberedInOrderWithoutGapsAndTheChainIsWhole() {
        long before = store.head().number();
        write("a", "b", "c");
        number();
        assertThat(numbers()).containsExactly(before + 1, before + 2, before + 3);
        assertThat(checker.check()).matches(ChainReport::isWhole);
        assertThat(checker.check(before + 2, before + 2))
                .isEqualTo(new ChainReport(before + 2, before + 2, 1, List.of()));
    }

    @Test
    void anEditOfAnyFieldIsFound() {
        write("a", "b", "c");
        number();
        long edited = numbers().get(1);
        for (String column : List.of("actor_name", "thing_id", "words", "address", "action")) {
            String former = jdbc.queryForObject(
                    "select %s from activity_record where number = ?".formatted(column), String.class, edited);
            jdbc.update("update activity_record set %s = 'x' where number = ?".formatted(column), edited);
            assertThat(checker.check().faults())
                    .as(column)
                    .containsExactly(new ChainFault(Kind.CHANGED, edited, edited));
            jdbc.update("update activity_record set %s = ? where number = ?".formatted(column), former, edited);
        }
        assertThat(checker.check()).matches(ChainReport::isWhole);
    }

    @Test
    void anEditWithAnHmacThatIsCopiedOrMadeUpIsFound() {
        write("a", "b", "c");
        number();
        long edited = numbers().get(1);
        String former = jdbc.queryForObject("select mac from activity_record where number = ?", String.class, edited);
        jdbc.update("update activity_record set mac = repeat('0', 64) where number = ?", edited);
        assertThat(checker.check().faults())
                .containsExactly(
                        new ChainFault(Kind.CHANGED, edited, edited),
                        new ChainFault(Kind.CHANGED, edited + 1, edited + 1));
        jdbc.update("update activity_record set mac = ? where number = ?", former, edited);
    }

    @Test
    void recordsThatWereRemovedInTheMiddleOrAtTheEndAreFound() {
        write("a", "b", "c", "d");
        number();
        List<Long> numbers = numbers();
        hidden(
                numbers.get(1),
                numbers.get(2),
                () -> assertThat(checker.check().faults())
                        .containsExactly(new ChainFault(Kind.MISSING, numbers.get(1), numbers.get(2))));
        hidden(numbers.get(2), numbers.get(3), () -> {
            assertThat(checker.check().faults())
                    .containsExactly(new ChainFault(Kind.END_MISSING, numbers.get(2), numbers.get(3)));
            write("e");
            number();
            assertThat(checker.check().faults())
                    .as("what is added later hides nothing")
                    .containsExactly(new ChainFault(Kind.MISSING, numbers.get(2), numbers.get(3)));
        });
        assertThat(checker.check()).matches(ChainReport::isWhole);
    }

    @Test
    void whoeverRemovesTheEndAndSetsTheHeadBackIsFoundNowAndLater() {
        write("a", "b");
        number();
        long last = numbers().get(1);
        Map<String, Object> head = jdbc.queryForMap("select * from activity_chain");
        String mac = jdbc.queryForObject("select mac from activity_record where number = ?", String.class, last - 1);
        hidden(last, last, () -> {
            jdbc.update("update activity_chain set number = ?, mac = ?", last - 1, mac);
            assertThat(checker.check().faults()).containsExactly(new ChainFault(Kind.HEAD_CHANGED, last - 1, last - 1));
            write("c");
            number();
            number();
            assertThat(checker.check().faults()).containsExactly(new ChainFault(Kind.MISSING, last, last));
            assertThat(jdbc.queryForList("select action from activity_record where number > ?", String.class, last))
                    .containsExactly("test.changed", "activity.chain.broken");
            jdbc.update("delete from activity_record where number > ?", last);
        });
        jdbc.update(
                "update activity_chain set number = ?, mac = ?, seal = ?",
                head.get("number"),
                head.get("mac"),
                head.get("seal"));
        assertThat(checker.check()).matches(ChainReport::isWhole);
    }

    @Test
    void aTransactionThatCommitsLateIsNumberedLateAndNotForgotten() {
        TransactionTemplate other = new TransactionTemplate(transactions);
        other.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        As.run(
                admin,
                () -> new TransactionTemplate(transactions).executeWithoutResult(_ -> {
                    activity.record(ActivityFixture.entry("long"));
                    other.executeWithoutResult(_ -> activity.record(ActivityFixture.entry("short")));
                    other.executeWithoutResult(
                            _ -> assertThat(sequencer.sequence()).isEqualTo(1));
                }));
        number();
        assertThat(names()).containsExactly("short", "long");
        assertThat(checker.check()).matches(ChainReport::isWhole);
    }

    @Test
    void whatASequencerThatDiedHadBegunIsDoneByTheNext() {
        write("a", "b");
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            assertThat(sequencer.sequence()).isEqualTo(2);
            status.setRollbackOnly();
        });
        assertThat(names()).isEmpty();
        number();
        assertThat(names()).containsExactly("a", "b");
        assertThat(checker.check()).matches(ChainReport::isWhole);
    }

    @Test
    void severalSequencersAtOnceNumberEachRecordOnce() throws Exception {
        int many = 1_200;
        List<String> wanted = IntStream.range(0, many).mapToObj(n -> "n" + n).toList();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> work = new ArrayList<>();
            for (int part = 0; part < 4; part++) {
                List<String> names = wanted.subList(part * many / 4, (part + 1) * many / 4);
                work.add(threads.submit(() -> write(names.toArray(String[]::new))));
                work.add(threads.submit(() -> {
                    for (int round = 0; round < 50; round++) {
                        sequencer.sequence();
                    }
                }));
            }
            for (Future<?> one : work) {
                one.get();
            }
        }
        number();
        assertThat(names()).containsExactlyInAnyOrderElementsOf(wanted);
        assertThat(checker.check()).matches(ChainReport::isWhole);
    }

    @Test
    void oldRecordsGoIntoAFileAndTheCheckGoesOnOverTheCut() throws IOException {
        clock.advance(LONG);
        archive.archiveAll();
        write("old");
        number();
        long old = numbers().getFirst();
        clock.advance(Duration.ofDays(89));
        write("young");
        number();
        clock.advance(Duration.ofDays(2));
        assertThat(archive.archiveAll()).isEqualTo(1);
        assertThat(names()).containsExactly("young");
        assertThat(store.head().cutNumber()).isEqualTo(old);
        assertThat(archived())
                .anySatisfy(line -> assertThat(line)
                        .contains(
                                "\"number\":" + old + ",",
                                "\"mac\":\"" + store.head().cutMac(),
                                "\"thingName\":\"old\""));
        assertThat(checker.check()).matches(ChainReport::isWhole);
        jdbc.update("update activity_record set actor_name = 'x' where number = ?", old + 1);
        assertThat(checker.check().faults()).containsExactly(new ChainFault(Kind.CHANGED, old + 1, old + 1));
        jdbc.update("update activity_record set actor_name = ? where number = ?", admin.name(), old + 1);
        assertThat(archive.archiveAll()).isZero();
        clock.advance(LONG);
        assertThat(archive.archiveAll()).as("leaves nothing of times to come").isEqualTo(1);
    }

    private void write(String... names) {
        As.run(
                admin,
                () -> Stream.of(names)
                        .forEach(name -> new TransactionTemplate(transactions)
                                .executeWithoutResult(_ -> activity.record(ActivityFixture.entry(name)))));
    }

    private void number() {
        while (sequencer.sequence() > 0) {}
    }

    /** Takes records away for the length of some work and puts them back as they were. */
    private void hidden(long from, long to, Runnable work) {
        List<ChainStore.Link> links = store.links(from, to, 100);
        jdbc.update("delete from activity_record where number between ? and ?", from, to);
        work.run();
        store.append(List.of(), links);
    }

    private List<String> archived() throws IOException {
        List<String> lines = new ArrayList<>();
        try (Stream<Path> files = Files.list(data.path().resolve("activity-archive"))) {
            for (Path file : files.toList()) {
                try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                        new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
                    reader.lines().forEach(lines::add);
                }
            }
        }
        return lines;
    }

    private List<Long> numbers() {
        return jdbc.queryForList(
                "select number from activity_record where company_id = ? order by number",
                Long.class,
                admin.company().value());
    }

    private List<String> names() {
        return jdbc.queryForList(
                "select thing_name from activity_record where company_id = ? order by number",
                String.class,
                admin.company().value());
    }
}
