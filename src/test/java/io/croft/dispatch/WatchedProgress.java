package io.croft.dispatch;

import io.croft.cluster.ClusterId;
import io.croft.kernel.Text;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Remembers what work said, and may react to what it waits for. */
final class WatchedProgress implements WorkProgress {

    private final List<String> waits = new CopyOnWriteArrayList<>();
    private final List<String> tasks = new CopyOnWriteArrayList<>();
    private final Consumer<String> whenWaiting;

    WatchedProgress() {
        this(_ -> {});
    }

    WatchedProgress(Consumer<String> whenWaiting) {
        this.whenWaiting = whenWaiting;
    }

    @Override
    public void waitingFor(@Nullable Text text) {
        if (text != null) {
            waits.add(text.key());
            whenWaiting.accept(text.key());
        }
    }

    @Override
    public void task(ClusterId cluster, String upid) {
        tasks.add(upid);
    }

    @Override
    public Optional<String> lastTask() {
        return tasks.isEmpty() ? Optional.empty() : Optional.of(tasks.getLast());
    }

    List<String> waits() {
        return waits;
    }
}
