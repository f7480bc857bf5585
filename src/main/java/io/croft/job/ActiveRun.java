package io.croft.job;

import io.croft.access.Actor;
import io.croft.kernel.Text;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A job in the memory of the process that runs it; collects what changes until the writer fetches it. */
final class ActiveRun<P> implements JobRun<P> {

    private final ClaimedJob job;
    private final P payload;
    private final Actor actor;
    private final Clock clock;
    private final Host host;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Map<String, ActiveItem> items = new LinkedHashMap<>();
    private final Set<ActiveItem> changed = new LinkedHashSet<>();
    private final List<JobMessage> messages = new ArrayList<>();
    private final ReentrantLock writing = new ReentrantLock();
    private int warnings;
    private boolean dirty;
    private @Nullable Text step;
    private @Nullable Text waitingFor;
    private volatile @Nullable StopRequest stop;

    ActiveRun(ClaimedJob job, P payload, Actor actor, Clock clock, Host host) {
        this.job = job;
        this.payload = payload;
        this.actor = actor;
        this.clock = clock;
        this.host = host;
        this.stop = job.stop();
        this.warnings = job.warnings();
        job.items().forEach(row -> items.put(row.key(), new ActiveItem(this, row)));
    }

    ClaimedJob job() {
        return job;
    }

    Instant now() {
        return clock.instant();
    }

    @Override
    public JobId id() {
        return job.id();
    }

    @Override
    public P payload() {
        return payload;
    }

    @Override
    public Actor actor() {
        return actor;
    }

    @Override
    public boolean stopping() {
        return stopRequest().isPresent();
    }

    @Override
    public void checkCancelled() {
        if (stopping()) {
            throw new JobCancelled();
        }
    }

    @Override
    public boolean cancelled() {
        return stopRequest().filter(StopRequest.CANCEL::equals).isPresent();
    }

    @Override
    public void checkOwned() {
        if (!host.mayAct()) {
            throw new JobCancelled();
        }
        if (lost() || !host.owns(job)) {
            stop(StopRequest.LOST);
            throw new JobCancelled();
        }
    }

    Optional<StopRequest> stopRequest() {
        StopRequest asked = stop;
        return asked == null && host.shuttingDown() ? Optional.of(StopRequest.HAND_OVER) : Optional.ofNullable(asked);
    }

    /** Whether what is not done now is done by the next run, so that nothing of it may be written down as failed. */
    boolean movesOn() {
        return stopRequest()
                .filter(asked -> asked == StopRequest.HAND_OVER || asked == StopRequest.LOST)
                .isPresent();
    }

    /** Whether another run has the job now. */
    boolean lost() {
        return stop == StopRequest.LOST;
    }

    /** What is lost stays lost. */
    synchronized void stop(StopRequest request) {
        if (!lost()) {
            stop = request;
        }
    }

    /** This process does nothing more for it. */
    void ended() {
        ended.countDown();
    }

    /** Waits until nothing more is done for this run, for so long at most; whether that is so. */
    boolean awaitEnd(long millis) throws InterruptedException {
        return ended.await(millis, TimeUnit.MILLISECONDS);
    }

    @Override
    public synchronized void plan(List<PlannedItem> planned) {
        for (PlannedItem item : planned) {
            if (!items.containsKey(item.key())) {
                ActiveItem added = new ActiveItem(this, ItemRow.planned(item, items.size()));
                items.put(item.key(), added);
                changed(added);
            }
        }
    }

    @Override
    public synchronized JobItem item(String key) {
        ActiveItem item = items.get(key);
        if (item == null) {
            throw new NoSuchElementException("The job has no item '" + key + "'; plan it first");
        }
        return item;
    }

    @Override
    public synchronized List<JobItem> items() {
        return List.copyOf(items.values());
    }

    @Override
    public void each(Collection<PlannedItem> planned, int parallelism, ItemWork work) {
        plan(List.copyOf(planned));
        List<JobItem> open = planned.stream()
                .map(item -> item(item.key()))
                .filter(item -> !item.state().finished())
                .toList();
        new ItemWorkers(this, work).run(open, parallelism);
        checkCancelled();
    }

    @Override
    public synchronized void step(Text text) {
        step = text;
        say(JobMessage.Level.STEP, text);
    }

    @Override
    public synchronized void note(Text text) {
        say(JobMessage.Level.NOTE, text);
    }

    @Override
    public synchronized void warn(Text text) {
        warnings++;
        say(JobMessage.Level.WARNING, text);
    }

    synchronized void say(JobMessage.Level level, Text text) {
        messages.add(new JobMessage(clock.instant(), level, text));
        dirty = true;
    }

    @Override
    public synchronized void waitingFor(@Nullable Text text) {
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
                job,
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
