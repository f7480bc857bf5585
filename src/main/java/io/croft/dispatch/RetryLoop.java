package io.croft.dispatch;

import io.croft.cluster.ClusterId;
import io.croft.cluster.ClusterUnavailable;
import io.croft.kernel.Text;
import io.croft.proxmox.error.ProxmoxException;
import io.croft.proxmox.tasks.TaskResult;
import io.croft.proxmox.tasks.Upid;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Reaches desired states: reads the state, sends the request through the lanes, follows the task to its end and reads
 * the state again, until it is reached or the failure is final. Never sends a request twice without reading in between.
 */
@Component
class RetryLoop {

    private static final Logger log = LoggerFactory.getLogger(RetryLoop.class);
    private static final int MOST_FAILURES = 20;
    private static final int MOST_SILENCES = 5;
    private static final int MOST_SURPRISES = 6;
    private static final Duration LOCK_POLL = Duration.ofSeconds(2);
    private static final String HA = "ha";
    private static final Duration HA_PATIENCE = Duration.ofMinutes(2);
    private static final Duration HA_POLL = Duration.ofSeconds(2);
    private static final Duration SLICE = Duration.ofMillis(500);

    private final Lanes lanes;
    private final TaskFollower tasks;
    private final ClusterListing sight;
    private final NodeListing nodes;
    private final LockSettings locks;
    private final Pause pause;
    private final RandomGenerator random = RandomGenerator.getDefault();

    RetryLoop(
            Lanes lanes, TaskFollower tasks, ClusterListing sight, NodeListing nodes, LockSettings locks, Pause pause) {
        this.lanes = lanes;
        this.tasks = tasks;
        this.sight = sight;
        this.nodes = nodes;
        this.locks = locks;
        this.pause = pause;
    }

    /**
     * Returns when the state is reached.
     *
     * @throws WorkFailed when it cannot be reached
     */
    void reach(DesiredState goal, WorkContext work) throws InterruptedException {
        work.urgency().traffic().<DesiredState, InterruptedException>call(() -> {
            bringAbout(goal, work);
            return goal;
        });
    }

    private void bringAbout(DesiredState goal, WorkContext work) throws InterruptedException {
        int failures = 0;
        int surprises = 0;
        Duration locked = Duration.ZERO;
        while (true) {
            work.progress().checkStop();
            Optional<RetryDecision> failed = once(goal, work);
            if (failed.isEmpty()) {
                return;
            }
            goal.missed();
            RetryDecision verdict = failed.get();
            log.info("{}: {} ({})", goal.guest(), verdict.reason().args(), verdict.action());
            sight.doubt(goal.guest());
            switch (verdict.action()) {
                case STOP -> throw failure(goal, verdict);
                case WAIT_FOR_LOCK -> {
                    if (locked.compareTo(locks.patience()) >= 0) {
                        throw new WorkFailed(FailureKind.LOCKED, stillLocked(goal, verdict, locked));
                    }
                    waitFor(LOCK_POLL, lockText(verdict), work);
                    locked = locked.plus(LOCK_POLL);
                }
                case AGAIN -> {
                    failures++;
                    giveUpAfter(
                            failures,
                            verdict.kind() == FailureKind.SILENT ? MOST_SILENCES : MOST_FAILURES,
                            goal,
                            verdict);
                    waitFor(Backoff.after(failures, random), retryText(verdict), work);
                }
                case LOOK -> {
                    surprises++;
                    giveUpAfter(surprises, MOST_SURPRISES, goal, verdict);
                    waitFor(Backoff.after(surprises, random), retryText(verdict), work);
                }
            }
        }
    }

    private Optional<RetryDecision> once(DesiredState goal, WorkContext work) throws InterruptedException {
        try {
            if (goal.reached(work)) {
                return Optional.empty();
            }
            Set<Lane> needed = goal.lanes();
            Optional<RetryDecision> silent = silentNode(needed);
            if (silent.isPresent()) {
                return silent;
            }
            Asked asked = lanes.through(needed, work, () -> attempt(goal, work));
            if (asked.failed().isPresent() || goal.reached(work) || (asked.ofHa() && comesAbout(goal, work))) {
                return asked.failed();
            }
            return Optional.of(goal.inVain());
        } catch (ProxmoxException | ClusterUnavailable | LockSeen e) {
            return Optional.of(RetryDecision.of(e));
        }
    }

    /** Work on an offline node enters no lane, since it would occupy slots that other work needs. */
    private Optional<RetryDecision> silentNode(Set<Lane> needed) {
        return needed.stream()
                .flatMap(lane -> switch (lane) {
                    case Lane.OfNode node when nodes.isSilent(node.cluster(), node.node()) -> Stream.of(node.node());
                    case Lane.OfMoves of when nodes.isSilent(of.cluster(), of.node()) -> Stream.of(of.node());
                    case Lane.OfBackups of when nodes.isSilent(of.cluster(), of.node()) -> Stream.of(of.node());
                    default -> Stream.<String>empty();
                })
                .map(node -> Text.of("dispatch.node.offline", node))
                .map(text -> new RetryDecision(RetryDecision.Action.AGAIN, FailureKind.SILENT, text))
                .findFirst();
    }

    /**
     * The result of an attempt.
     *
     * @param failed what to do after its failure; empty when PVE reported success
     * @param ofHa whether its task only passed the request to the HA manager
     */
    private record Asked(Optional<RetryDecision> failed, boolean ofHa) {}

    /** Waits for the HA manager, which acts some time after the task has ended. */
    private boolean comesAbout(DesiredState goal, WorkContext work) throws InterruptedException {
        for (Duration left = HA_PATIENCE; left.isPositive(); left = left.minus(HA_POLL)) {
            waitFor(HA_POLL, Text.of("dispatch.waiting.ha"), work);
            sight.doubt(goal.guest());
            if (goal.reached(work)) {
                return true;
            }
        }
        return false;
    }

    private Asked attempt(DesiredState goal, WorkContext work) throws InterruptedException {
        ClusterId cluster = goal.guest().cluster();
        work.progress().checkOwned();
        Optional<Upid> task = goal.attempt(work);
        if (task.isEmpty()) {
            return new Asked(Optional.empty(), false);
        }
        TaskResult result = tasks.follow(cluster, task.get(), work.progress());
        return result instanceof TaskResult.Failed failed
                ? new Asked(Optional.of(RetryDecision.ofTask(failed.text())), false)
                : new Asked(Optional.empty(), task.get().type().startsWith(HA));
    }

    private void waitFor(Duration duration, Text reason, WorkContext work) throws InterruptedException {
        work.progress().waitingFor(reason);
        for (Duration left = duration; left.isPositive(); left = left.minus(SLICE)) {
            pause.sleep(left.compareTo(SLICE) < 0 ? left : SLICE);
            work.progress().checkStop();
        }
        work.progress().waitingFor(null);
    }

    private static void giveUpAfter(int count, int most, DesiredState goal, RetryDecision verdict) {
        if (count >= most) {
            throw failure(goal, verdict);
        }
    }

    private static WorkFailed failure(DesiredState goal, RetryDecision verdict) {
        return new WorkFailed(verdict.kind(), goal.unable(verdict.reason()));
    }

    private static Text retryText(RetryDecision verdict) {
        return verdict.reason().isVerbatim() ? Text.of("dispatch.waiting.retry", words(verdict)) : verdict.reason();
    }

    /**
     * The sentence for a lock that is never released: PVE keeps the lock of a task that died, which a person has to
     * remove.
     */
    private static Text stillLocked(DesiredState goal, RetryDecision verdict, Duration waited) {
        return Text.of("dispatch.locked", goal.guest().vmid(), words(verdict), waited.toMinutes());
    }

    private static Text lockText(RetryDecision verdict) {
        return Text.of("dispatch.waiting.lock", words(verdict));
    }

    private static String words(RetryDecision verdict) {
        return String.join(" ", verdict.reason().args());
    }
}
