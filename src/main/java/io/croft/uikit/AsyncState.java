package io.croft.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.signals.Signal;
import com.vaadin.flow.signals.shared.SharedNumberSignal;
import io.croft.access.Actor;
import io.croft.access.CurrentActor;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Loads something slow and shows it: a skeleton while loading, then the result, or an error with a retry button.
 * Loading starts on attach, on a virtual thread with the actor of the screen. Only for slow sources, such as other
 * machines; what is in the database is read directly.
 *
 * @param <T> the type of the loaded value
 */
public final class AsyncState<T> extends Div {

    private static final Logger LOG = LoggerFactory.getLogger(AsyncState.class);

    private final transient Callable<T> load;
    private final transient Function<T, ? extends Component> show;
    private transient volatile State<T> state = new Loading<>();
    private final SharedNumberSignal changes = new SharedNumberSignal();

    /**
     * @param load runs on another thread; an exception it throws is shown as the error
     * @param show makes the component for the result, on the UI thread
     */
    public AsyncState(Callable<T> load, Function<T, ? extends Component> show) {
        this.load = load;
        this.show = show;
        addClassName("async-state");
        Signal.effect(this, () -> {
            changes.get();
            render(state);
        });
        // loading starts after the effect is set up: it would miss a change made before
        addAttachListener(attached -> {
            attached.unregisterListener();
            reload();
        });
    }

    /** Loads again; the present content stays until the new result arrives. */
    public void reload() {
        Optional<Actor> actor = CurrentActor.find();
        Thread.ofVirtual().name("async-state").start(() -> {
            if (actor.isPresent()) {
                CurrentActor.run(actor.get(), this::work);
            } else {
                work();
            }
        });
    }

    private void work() {
        try {
            state = new Ready<>(load.call());
        } catch (Exception | Error e) {
            LOG.warn("Unable to load", e);
            state = new Failed<>();
        }
        changes.incrementBy(1);
    }

    private void render(State<T> now) {
        removeAll();
        add(
                switch (now) {
                    case Loading<T>() -> new Skeleton(3);
                    case Ready<T>(T value) -> shown(value);
                    case Failed<T>() -> failed();
                });
    }

    private Component shown(T value) {
        try {
            return show.apply(value);
        } catch (RuntimeException e) {
            LOG.warn("Unable to show what was loaded", e);
            return failed();
        }
    }

    private FailedState failed() {
        return new FailedState(Texts.get("uikit.load.failed"), this::again);
    }

    private void again() {
        state = new Loading<>();
        changes.incrementBy(1);
        reload();
    }

    private sealed interface State<T> {}

    private record Loading<T>() implements State<T> {}

    private record Ready<T>(T value) implements State<T> {}

    private record Failed<T>() implements State<T> {}
}
