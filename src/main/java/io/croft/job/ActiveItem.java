package io.croft.job;

import io.croft.kernel.Text;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** An item in memory of the process that runs its job; each change makes a new row value and notifies the run. */
final class ActiveItem implements JobItem {

    private final ActiveRun<?> run;
    private volatile ItemRow row;

    ActiveItem(ActiveRun<?> run, ItemRow row) {
        this.run = run;
        this.row = row;
    }

    ItemRow row() {
        return row;
    }

    @Override
    public String key() {
        return row.key();
    }

    @Override
    public ItemState state() {
        return row.state();
    }

    @Override
    public void start() {
        Instant now = run.now();
        change(r -> new ItemRow(
                r.key(),
                r.position(),
                r.label(),
                ItemState.RUNNING,
                null,
                r.percent(),
                r.bytesDone(),
                r.bytesTotal(),
                r.task(),
                null,
                r.startedAt() == null ? now : r.startedAt(),
                null));
    }

    @Override
    public void waitingFor(@Nullable Text text) {
        change(r -> new ItemRow(
                r.key(),
                r.position(),
                r.label(),
                r.state(),
                text,
                r.percent(),
                r.bytesDone(),
                r.bytesTotal(),
                r.task(),
                r.result(),
                r.startedAt(),
                r.finishedAt()));
    }

    @Override
    public void task(UUID cluster, String upid) {
        change(r -> new ItemRow(
                r.key(),
                r.position(),
                r.label(),
                r.state(),
                null,
                r.percent(),
                r.bytesDone(),
                r.bytesTotal(),
                new TaskRef(cluster, upid),
                r.result(),
                r.startedAt(),
                r.finishedAt()));
    }

    @Override
    public Optional<TaskRef> task() {
        return Optional.ofNullable(row.task());
    }

    @Override
    public void progress(int percent) {
        moved(Math.clamp(percent, 0, 100), row.bytesDone(), row.bytesTotal());
    }

    @Override
    public void bytes(long done, long total) {
        moved(total <= 0 ? 0 : Math.clamp(done * 100 / total, 0, 100), done, total);
    }

    private void moved(int percent, @Nullable Long done, @Nullable Long total) {
        change(r -> new ItemRow(
                r.key(),
                r.position(),
                r.label(),
                r.state(),
                null,
                percent,
                done,
                total,
                r.task(),
                r.result(),
                r.startedAt(),
                r.finishedAt()));
    }

    @Override
    public void succeed(@Nullable Text result) {
        end(ItemState.SUCCEEDED, result);
    }

    @Override
    public void warn(Text result) {
        end(ItemState.WARNED, result);
    }

    @Override
    public void fail(Text reason) {
        end(ItemState.FAILED, reason);
    }

    void cancel() {
        end(ItemState.CANCELLED, null);
    }

    private void end(ItemState state, @Nullable Text result) {
        Instant now = run.now();
        change(r -> new ItemRow(
                r.key(),
                r.position(),
                r.label(),
                state,
                null,
                state.done() ? 100 : r.percent(),
                r.bytesDone(),
                r.bytesTotal(),
                r.task(),
                result,
                r.startedAt(),
                now));
    }

    @Override
    public boolean stopping() {
        return run.stopping();
    }

    @Override
    public boolean movesOn() {
        return run.movesOn();
    }

    @Override
    public void checkCancelled() {
        run.checkCancelled();
    }

    @Override
    public void checkOwned() {
        run.checkOwned();
    }

    private void change(UnaryOperator<ItemRow> change) {
        synchronized (this) {
            row = change.apply(row);
        }
        run.changed(this);
    }
}
