package io.croft.uikit;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.shared.Registration;
import com.vaadin.flow.signals.Signal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Screen.class)
class LiveTopicTest {

    private static final ScopedValue<String> WORKER = ScopedValue.newInstance();

    private final SetClock clock = new SetClock();
    private final List<Runnable> waiting = new ArrayList<>();
    private final LiveTopic<String> topic = new LiveTopic<>(clock, this::run);

    @Test
    void theFirstChangeIsTold() {
        Signal<Long> revision = topic.revision("class-1");

        topic.touch("class-1");

        assertThat(revision.peek()).isEqualTo(1);
    }

    @Test
    void aBurstOfChangesIsToldTwiceAndTheLastGetsThrough() {
        Signal<Long> revision = topic.revision("class-1");

        for (int change = 0; change < 200; change++) {
            topic.touch("class-1");
        }

        assertThat(revision.peek()).isEqualTo(1);
        assertThat(waiting).hasSize(1);
        runWaiting();
        assertThat(revision.peek()).isEqualTo(2);
    }

    @Test
    void aSecondOfChangesIsToldFourTimes() {
        Signal<Long> revision = topic.revision("class-1");

        for (int step = 0; step < 100; step++) {
            topic.touch("class-1");
            clock.forward(Duration.ofMillis(10));
            if (step % 25 == 24) {
                runWaiting();
            }
        }

        assertThat(revision.peek()).isLessThanOrEqualTo(5);
    }

    @Test
    void aChangeOfOneThingIsNotToldToThoseWhoLookAtAnother() {
        Signal<Long> other = topic.revision("class-2");
        topic.revision("class-1");

        topic.touch("class-1");

        assertThat(other.peek()).isZero();
    }

    @Test
    void aViewLooksAgainAtEachChangeAndNoMoreAfterItIsGone() {
        AtomicInteger looks = new AtomicInteger();
        Div view = new Div();
        Signal.effect(view, () -> {
            topic.revision("class-1").get();
            looks.incrementAndGet();
        });
        UI.getCurrent().add(view);
        MockVaadin.clientRoundtrip(true);
        int first = looks.get();

        topic.touch("class-1");
        MockVaadin.clientRoundtrip(true);
        assertThat(looks.get()).isEqualTo(first + 1);

        UI.getCurrent().remove(view);
        clock.forward(Duration.ofSeconds(1));
        topic.touch("class-1");
        MockVaadin.clientRoundtrip(true);
        assertThat(looks.get()).isEqualTo(first + 1);
    }

    @Test
    void whoLooksIsCountedUntilTheViewIsGone() {
        Div view = watching("class-1");
        Div other = watching("class-1");
        assertThat(topic.watchers()).isEqualTo(2);

        topic.touch("class-1");
        MockVaadin.clientRoundtrip(true);
        assertThat(topic.watchers()).isEqualTo(2);

        UI.getCurrent().remove(view, other);
        assertThat(topic.watchers()).isZero();
    }

    @Test
    void whatNobodyLooksAtIsForgottenAndTheRestIsNot() {
        Div gone = watching("class-1");
        watching("class-2");
        UI.getCurrent().remove(gone);
        clock.forward(Duration.ofMinutes(2));

        Signal<Long> third = topic.revision("class-3");

        assertThat(topic.remembered()).isEqualTo(2);
        topic.touch("class-2");
        topic.touch("class-3");
        assertThat(third.peek()).isEqualTo(1);
        assertThat(topic.revision("class-2").peek()).isEqualTo(1);
    }

    @Test
    void aViewThatComesBackToWhatWasForgottenIsToldAgain() {
        Signal<Long> kept = topic.revision("class-1");
        AtomicInteger looks = new AtomicInteger();
        clock.forward(Duration.ofMinutes(2));
        topic.revision("class-2");
        assertThat(topic.remembered()).isEqualTo(1);
        Div view = new Div();
        Signal.effect(view, () -> {
            kept.get();
            looks.incrementAndGet();
        });
        UI.getCurrent().add(view);
        MockVaadin.clientRoundtrip(true);
        int first = looks.get();

        topic.touch("class-1");
        MockVaadin.clientRoundtrip(true);

        assertThat(looks.get()).isEqualTo(first + 1);
    }

    @Test
    void aViewReadsAsThePersonWhoLooksNotAsTheOneWhoChanged() throws Exception {
        LiveTopic<String> real = new LiveTopic<>();
        CompletableFuture<Boolean> bound = new CompletableFuture<>();
        Signal<Long> revision = real.revision("class-1");
        Registration effect = Signal.unboundEffect(() -> {
            if (revision.get() > 0) {
                bound.complete(WORKER.isBound());
            }
        });

        ScopedValue.where(WORKER, "somebody else").run(() -> real.touch("class-1"));

        assertThat(bound.get(10, TimeUnit.SECONDS)).isFalse();
        effect.remove();
    }

    private Div watching(String key) {
        Div view = new Div();
        Signal.effect(view, () -> {
            topic.revision(key).get();
        });
        UI.getCurrent().add(view);
        MockVaadin.clientRoundtrip(true);
        return view;
    }

    private void run(Runnable task, Duration delay) {
        if (delay.isZero()) {
            task.run();
        } else {
            waiting.add(task);
        }
    }

    private void runWaiting() {
        List<Runnable> due = List.copyOf(waiting);
        waiting.clear();
        due.forEach(Runnable::run);
    }

    private static final class SetClock extends Clock {

        private Instant now = Instant.parse("2026-01-01T12:00:00Z");

        void forward(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
