package io.croft.job.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import io.croft.access.Actor;
import io.croft.job.ItemState;
import io.croft.job.JobItemSummary;
import io.croft.job.TaskLogSource;
import io.croft.job.TaskRef;
import io.croft.kernel.ByteSize;
import io.croft.kernel.Text;
import io.croft.uikit.AsyncState;
import io.croft.uikit.Buttons;
import io.croft.uikit.Cells;
import io.croft.uikit.EmptyState;
import io.croft.uikit.Icons;
import io.croft.uikit.PageGrid;
import io.croft.uikit.ProgressRing;
import io.croft.uikit.RelativeTime;
import io.croft.uikit.Texts;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The items of a job with state, result and the log of the task in Proxmox VE. */
final class ItemList extends Div {

    private final PageGrid<JobItemSummary> grid = new PageGrid<>();
    private final transient @Nullable TaskLogSource logs;
    private List<JobItemSummary> shown = List.of();

    ItemList(@Nullable TaskLogSource logs, Actor actor) {
        this.logs = logs;
        addClassName("job-items");
        grid.components("label", Texts.get("job.column.item"), ItemList::label).setFlexGrow(1);
        grid.components("state", Texts.get("job.column.state"), ItemList::state);
        grid.numbers("duration", Texts.get("job.column.duration"), ItemList::duration);
        grid.components("log", "", this::log);
        grid.cards(this::card);
        grid.empty(new EmptyState(Icons.LIST_CHECKS, Texts.get("job.noItems"), Texts.get("job.noItems.text")));
        add(grid);
    }

    /** Shows these items; changes nothing when they are the same. */
    void show(List<JobItemSummary> items) {
        if (!items.equals(shown)) {
            shown = items;
            grid.items(items);
        }
    }

    private static Component label(JobItemSummary item) {
        Text said = item.waitingFor() == null ? item.result() : item.waitingFor();
        return Cells.name(Texts.of(item.label()), said == null ? bytes(item) : Texts.of(said));
    }

    private Component card(JobItemSummary item) {
        Div state = new Div(state(item), log(item));
        state.addClassName("cell-card-state");
        return Cells.card(label(item), state);
    }

    private static String bytes(JobItemSummary item) {
        return item.bytesDone() == null || item.bytesTotal() == null
                ? ""
                : Texts.get("job.bytes", new ByteSize(item.bytesDone()), new ByteSize(item.bytesTotal()));
    }

    private static Component state(JobItemSummary item) {
        return item.state() == ItemState.RUNNING && item.percent() > 0
                ? new Div(new ProgressRing(item.percent()), new Span(Texts.get("job.percent", item.percent())))
                : JobWords.badge(item.state());
    }

    private static String duration(JobItemSummary item) {
        return item.startedAt() == null || item.finishedAt() == null
                ? ""
                : RelativeTime.span(Duration.between(item.startedAt(), item.finishedAt()));
    }

    private Component log(JobItemSummary item) {
        TaskRef task = item.task();
        TaskLogSource source = logs;
        return task == null || source == null
                ? new Span()
                : Buttons.icon(Icons.FILE_TEXT, Texts.get("job.log"), () -> open(source, task));
    }

    private static void open(TaskLogSource source, TaskRef task) {
        Dialog dialog = new Dialog(Texts.get("job.log"));
        dialog.addClassName("job-log");
        dialog.add(Cells.mono(task.upid()), new AsyncState<>(() -> source.lines(task), ItemList::lines));
        dialog.getFooter().add(Buttons.secondary(Texts.get("uikit.close"), Icons.X, dialog::close));
        dialog.open();
    }

    private static Component lines(List<String> lines) {
        return lines.isEmpty()
                ? new EmptyState(Icons.FILE_TEXT, Texts.get("job.log.empty"), Texts.get("job.log.empty.text"))
                : new Pre(String.join("\n", lines));
    }
}
