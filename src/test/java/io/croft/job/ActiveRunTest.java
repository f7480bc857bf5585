package io.croft.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.croft.access.Actor;
import io.croft.access.Role;
import io.croft.access.TenantId;
import io.croft.kernel.Text;
import io.croft.testing.As;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class ActiveRunTest {

    private static final Actor SOMEBODY = As.actor(Role.TEACHER, new TenantId(UUID.randomUUID()));
    private static final ClaimedJob BEGUN = begun();

    private final ActiveRun<String> run = new ActiveRun<>(BEGUN, "", SOMEBODY, Clock.systemUTC(), new Alone());

    @Test
    void aJobIsClosedOnlyAfterWhatIsBeingWritten() throws InterruptedException {
        var written = new CopyOnWriteArrayList<Progress>();
        var inTheMiddle = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        run.plan(List.of(new PlannedItem("disk", Text.of("job.item"))));
        var timer = Thread.ofVirtual()
                .start(() -> run.news().write(progress -> {
                    inTheMiddle.countDown();
                    await().until(() -> goOn.getCount() == 0);
                    return written.add(progress);
                }));
        inTheMiddle.await();
        var closing = Thread.ofVirtual().start(() -> run.news().close(written::add));
        await().until(() -> closing.getState() == Thread.State.WAITING || !closing.isAlive());
        assertThat(written).isEmpty();
        goOn.countDown();
        timer.join();
        closing.join();
        assertThat(written).hasSize(2);
        assertThat(written.getFirst().items()).hasSize(1);
        assertThat(written.getLast().items()).isEmpty();
        assertThat(written.getLast().counts().total()).isEqualTo(1);
    }

    @Test
    void whatCouldNotBeWrittenIsWrittenWithTheLastOfTheJob() {
        run.plan(List.of(new PlannedItem("disk", Text.of("job.item"))));
        run.note(Text.of("job.note"));
        assertThatThrownBy(() -> run.news().write(_ -> {
                    throw new IllegalStateException("no database");
                }))
                .hasMessage("no database");
        run.note(Text.of("job.later"));
        var written = new CopyOnWriteArrayList<Progress>();
        assertThat(run.news().close(written::add)).isTrue();
        assertThat(written).singleElement().satisfies(last -> {
            assertThat(last.items()).extracting(ItemRow::key).containsExactly("disk");
            assertThat(last.messages()).extracting(line -> line.text().key()).containsExactly("job.note", "job.later");
        });
    }

    @Test
    void nothingIsWrittenWhenNothingIsNew() {
        assertThat(run.news().write(_ -> false)).isTrue();
    }

    private static ClaimedJob begun() {
        return new ClaimedJob(
                JobId.next(),
                SOMEBODY.home(),
                SOMEBODY.id(),
                "test",
                "\"\"",
                "{}",
                null,
                null,
                Text.of("job.leaves"),
                1,
                0,
                false,
                null,
                List.of());
    }

    /** A process that runs on and keeps its job. */
    private record Alone() implements Host {

        @Override
        public boolean shuttingDown() {
            return false;
        }

        @Override
        public boolean mayAct() {
            return true;
        }

        @Override
        public boolean owns(ClaimedJob job) {
            return true;
        }

        @Override
        public ChildSubmission submit(ClaimedJob parent, String mark, JobRequest request) {
            throw new AssertionError("submits nothing");
        }

        @Override
        public List<ChildOutcome> children(ClaimedJob parent) {
            return List.of();
        }

        @Override
        public ChildCounts childCounts(ClaimedJob parent) {
            return new ChildCounts(0, 0);
        }
    }
}
