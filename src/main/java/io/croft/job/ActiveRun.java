package io.croft.job;

import io.croft.access.Actor;
import io.croft.kernel.Text;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A job in the memory of the process that runs it. */
final class ActiveRun<P> implements JobRun<P> {

    private static final int LONGEST_MARK = 200;

    private final ClaimedJob job;
    private final P payload;
    private final Actor actor;
    private final Clock clock;
    private final Host host;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final RunNews news;
    private volatile @Nullable StopRequest stop;

    ActiveRun(ClaimedJob job, P payload, Actor actor, Clock clock, Host host) {
        this.job = job;
        this.payload = payload;
        this.actor = actor;
        this.clock = clock;
        this.host = host;
        this.stop = job.stop();
        this.news = new RunNews(this, job);
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

    /** Whether the next run continues the unfinished items, so that none of them may be stored as failed. */
    boolean movesOn() {
        return stopRequest()
                .filter(asked -> switch (asked) {
                    case HAND_OVER, LOST, CHILDREN -> true;
                    case CANCEL, PAUSE -> false;
                })
                .isPresent();
    }

    /** Whether another run has the job now. */
    boolean lost() {
        return stop == StopRequest.LOST;
    }

    /** Stops the run; a lost run stays lost. */
    synchronized void stop(StopRequest request) {
        if (!lost()) {
            stop = request;
        }
    }

    /** Marks that this process does no more work for it. */
    void ended() {
        ended.countDown();
    }

    /** Waits until no more work is done for this run; returns false after the timeout. */
    boolean awaitEnd(long millis) throws InterruptedException {
        return ended.await(millis, TimeUnit.MILLISECONDS);
    }

    @Override
    public void plan(List<PlannedItem> planned) {
        news.plan(planned);
    }

    @Override
    public JobItem item(String key) {
        return news.item(key);
    }

    @Override
    public List<JobItem> items() {
        return news.items();
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
    public JobId submit(String mark, JobRequest request) {
        if (mark.isEmpty() || mark.length() > LONGEST_MARK) {
            throw new IllegalArgumentException("A mark has 1 to " + LONGEST_MARK + " characters");
        }
        checkCancelled();
        return switch (host.submit(job, mark, request)) {
            case ChildSubmission.Known(JobId child) -> child;
            case ChildSubmission.Stopped(StopRequest why) -> {
                stop(why);
                throw new JobCancelled();
            }
        };
    }

    @Override
    public List<ChildOutcome> awaitChildren() {
        checkCancelled();
        if (waitsForChildren()) {
            throw new JobCancelled();
        }
        return host.children(job);
    }

    /** Whether a child has not ended: then this run ends, unless it ends for another reason anyway. */
    boolean waitsForChildren() {
        boolean open = !childCounts().allEnded();
        if (open) {
            stopForChildren();
        }
        return open;
    }

    private synchronized void stopForChildren() {
        if (stop == null) {
            stop = StopRequest.CHILDREN;
        }
    }

    ChildCounts childCounts() {
        return host.childCounts(job);
    }

    @Override
    public void step(Text text) {
        news.step(text);
    }

    @Override
    public void note(Text text) {
        news.note(text);
    }

    @Override
    public void warn(Text text) {
        news.warn(text);
    }

    @Override
    public void waitingFor(@Nullable Text text) {
        news.waitingFor(text);
    }

    void changed(ActiveItem item) {
        news.changed(item);
    }

    /** What the job has to tell: to be written, and to be ended with it. */
    RunNews news() {
        return news;
    }
}
