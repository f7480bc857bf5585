package io.croft.uikit;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import io.croft.testing.ScreenTest;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Whatever goes wrong while something is learned or shown, nobody looks at a skeleton for ever. */
class AsyncStateTest extends ScreenTest {

    @Test
    void whatCouldNotBeLoadedIsTold() {
        assertFails(
                () -> {
                    throw new IllegalStateException("the machine is away");
                },
                Span::new);
    }

    @Test
    void anErrorIsToldToo() {
        assertFails(
                () -> {
                    throw new StackOverflowError("far too deep");
                },
                Span::new);
    }

    @Test
    void whatWasLoadedAndCannotBeShownIsTold() {
        assertFails(() -> "odd", odd -> {
            throw new IllegalArgumentException(odd);
        });
    }

    private void assertFails(Callable<String> load, Function<String, Component> show) {
        AsyncState<String> state = new AsyncState<>(load, show);
        UI.getCurrent().add(state);
        Awaitility.await().pollInSameThread().until(() -> {
            runPendingSignalsTasks();
            roundTrip();
            return state.getChildren().noneMatch(Skeleton.class::isInstance);
        });
        assertThat(state.getChildren()).hasOnlyElementsOfType(FailedState.class);
    }
}
