package io.croft.job;

import io.croft.kernel.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The items of a running job and what it says; collects what changes until the writer fetches it. Safe for use by many threads. */
final class RunNews {

    private final ActiveRun<?> run;
    private final Map<String, ActiveItem> items = new LinkedHashMap<>();
    private final Set<ActiveItem> changed = new LinkedHashSet<>();
    private final List<JobMessage> messages = new ArrayList<>();
    private final ReentrantLock writing = new ReentrantLock();
    private int warnings;
    private boolean dirty;
    private @Nullable Text step;
    private @Nullable Text waitingFor;

    RunNews(ActiveRun<?> run, ClaimedJob job) {
        this.run = run;
        this.warnings = job.warnings();
        job.items().forEach(row -> items.put(row.key(), new ActiveItem(run, row)));
    }

    synchronized void plan(List<PlannedItem> planned) {
        for (PlannedItem item : planned) {
            if (!items.containsKey(item.key())) {
                ActiveItem added = new ActiveItem(run, ItemRow.planned(item, items.size()));
                items.put(item.key(), added);
                changed(added);
            }
        }
    }

    synchronized JobItem item(String key) {
        ActiveItem item = items.get(key);
        if (item == null) {
            throw new NoSuchElementException("The job has no item '" + key + "'; plan it first");
        }
        return item;
    }

    synchronized List<JobItem> items() {
        return List.copyOf(items.values());
    }

    synchronized void step(Text text) {
        step = text;
        say(JobMessage.Level.STEP, text);
    }

    synchronized void note(Text text) {
        say(JobMessage.Level.NOTE, text);
    }

    synchronized void warn(Text text) {
        warnings++;
        say(JobMessage.Level.WARNING, text);
    }

    synchronized void say(JobMessage.Level level, Text text) {
        messages.add(new JobMessage(run.now(), level, text));
        dirty = true;
    }

    synchronized void waitingFor(@Nullable Text text) {
        waitingFor = text;
        dirty = true;
    }

    synchronized void changed(ActiveItem item) {
        changed.add(item);
        dirty = true;
    }

    /** Gives every unfinished item up. */
    synchronized void cancelItems() {
        unfinished().forEach(ActiveItem::cancel);
    }

    /** Fails every unfinished item; whether there was one. */
    synchronized boolean failItems(Text reason) {
        List<ActiveItem> left = unfinished();
        left.forEach(item -> item.fail(reason));
        return !left.isEmpty();
    }

    /** The keys of the items that have ended. */
    synchronized Set<String> endedItems() {
        return items.values().stream()
                .filter(item -> item.state().finished())
                .map(ActiveItem::key)
                .collect(Collectors.toUnmodifiableSet());
    }

    private List<ActiveItem> unfinished() {
        return items.values().stream().filter(item -> !item.state().finished()).toList();
    }

    synchronized int warnings() {
        return warnings;
    }

    synchronized ItemCounts counts() {
        return ItemCounts.of(items.values().stream().map(ActiveItem::state).toList());
    }

    /**
     * Has the writer write what is new, if anything is; returns what the writer returned, true when nothing was new.
     * What the writer fails on by an exception is kept for the next time. One writer at a time, so that the job is
     * never closed over what is still being written.
     */
    boolean write(Predicate<Progress> writer) {
        writing.lock();
        try {
            return !hasNews() || hand(writer);
        } finally {
            writing.unlock();
        }
    }

    /** Has the writer write the last of the job, after what is being written now; returns what the writer returned. */
    boolean close(Predicate<Progress> writer) {
        writing.lock();
        try {
            return hand(writer);
        } finally {
            writing.unlock();
        }
    }

    private boolean hand(Predicate<Progress> writer) {
        Progress progress = take();
        try {
            return writer.test(progress);
        } catch (RuntimeException e) {
            putBack(progress);
            throw e;
        }
    }

    private synchronized boolean hasNews() {
        return dirty;
    }

    private synchronized Progress take() {
        long done =
                items.values().stream().mapToLong(item -> item.row().progress()).sum();
        Progress progress = new Progress(
                run.job(),
                items.isEmpty() ? 0 : (int) (done / items.size()),
                counts(),
                warnings,
                step,
                waitingFor,
                changed.stream().map(ActiveItem::row).toList(),
                List.copyOf(messages));
        changed.clear();
        messages.clear();
        dirty = false;
        return progress;
    }

    private synchronized void putBack(Progress progress) {
        progress.items().forEach(row -> changed.add(items.get(row.key())));
        messages.addAll(0, progress.messages());
        dirty = true;
    }
}
