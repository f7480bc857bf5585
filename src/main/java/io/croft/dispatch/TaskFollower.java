package io.croft.dispatch;

import io.croft.cluster.ClusterId;
import io.croft.kernel.Text;
import io.croft.proxmox.error.NodeUnreachable;
import io.croft.proxmox.error.NotFound;
import io.croft.proxmox.error.ParameterRefused;
import io.croft.proxmox.error.ServerError;
import io.croft.proxmox.tasks.TaskApi;
import io.croft.proxmox.tasks.TaskLogLine;
import io.croft.proxmox.tasks.TaskResult;
import io.croft.proxmox.tasks.TaskStatus;
import io.croft.proxmox.tasks.Upid;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.lang.CheckReturnValue;
import org.springframework.stereotype.Component;

/**
 * Follows a task of PVE to its end and reports its percentage. There is no time limit; when nothing changes for ten
 * minutes a message is shown.
 */
@Component
class TaskFollower {

    private static final Duration LONGEST_POLL_AT_FIRST = Duration.ofMillis(400);
    private static final Duration LONGEST_POLL = Duration.ofSeconds(2);
    private static final Duration SECOND_POLL = Duration.ofMillis(80);
    private static final Duration YOUNG = Duration.ofSeconds(30);
    private static final Duration LOG_AFTER = Duration.ofSeconds(2);
    private static final Duration STANDS_STILL = Duration.ofMinutes(10);
    private static final Duration BEARS_SILENCE = Duration.ofMinutes(5);
    private static final Duration NODE_RESTS = Duration.ofSeconds(20);
    private static final int LINES = 500;
    private static final int MOST_PAGES = 100;
    /** Exit texts of backups and moves that do not tell the cause. */
    private static final Set<String> MUTE = Set.of("job errors", "migration aborted", "migration problems");

    private static final Pattern ERROR = Pattern.compile(
            "ERROR: (?:Backup of VM \\d+ failed - |migration (?:aborted|finished with problems) \\([^)]*\\): )(.+)");
    private static final Pattern PERCENT = Pattern.compile("(\\d{1,3})(?:[.,]\\d+)?\\s?%");

    private final ClusterListing sight;
    private final NodeListing nodes;
    private final TaskPace pace = new TaskPace();
    private final Clock clock;
    private final Pause pause;

    TaskFollower(ClusterListing sight, NodeListing nodes, Clock clock, Pause pause) {
        this.sight = sight;
        this.nodes = nodes;
        this.clock = clock;
        this.pause = pause;
    }

    /**
     * Waits until the task has ended. A task that PVE does not know any more counts as failed, so that the caller reads
     * the state.
     *
     * @throws NodeUnreachable when its node has not answered for five minutes, or is offline in its cluster
     */
    @CheckReturnValue
    TaskResult follow(ClusterId cluster, Upid task, WorkProgress progress) throws InterruptedException {
        progress.task(cluster, task.text());
        return new Watch(cluster, task, progress).toItsEnd();
    }

    /** One task being followed. */
    private final class Watch {

        private final ClusterId cluster;
        private final TaskApi api;
        private final Upid task;
        private final WorkProgress progress;
        private final Instant begin = clock.instant();
        private Instant lastAnswer = begin;
        private Instant lastMove = begin;
        private boolean saidItStandsStill;
        private int linesRead;

        Watch(ClusterId cluster, Upid task, WorkProgress progress) {
            this.cluster = cluster;
            this.api = sight.connect(cluster).node(task.node()).task(task);
            this.task = task;
            this.progress = progress;
        }

        TaskResult toItsEnd() throws InterruptedException {
            pause.sleep(pace.expected(cluster, task.type()));
            Duration poll = SECOND_POLL;
            while (true) {
                Optional<TaskResult> result = look();
                if (result.isPresent()) {
                    if (result.get() instanceof TaskResult.Failed failed && MUTE.contains(failed.text())) {
                        return new TaskResult.Failed(reasonInLog().orElse(failed.text()), task);
                    }
                    pace.took(cluster, task.type(), Duration.between(begin, clock.instant()));
                    return result.get();
                }
                progress.checkStop();
                pause.sleep(poll);
                Duration longer = poll.multipliedBy(5).dividedBy(4);
                Duration longest = begin.plus(YOUNG).isAfter(clock.instant()) ? LONGEST_POLL_AT_FIRST : LONGEST_POLL;
                poll = longer.compareTo(longest) < 0 ? longer : longest;
            }
        }

        private Optional<TaskResult> look() {
            try {
                TaskStatus status = api.status();
                lastAnswer = clock.instant();
                if (status.running() && Duration.between(begin, lastAnswer).compareTo(LOG_AFTER) > 0) {
                    readLog();
                }
                return status.result();
            } catch (NodeUnreachable e) {
                if (isHopeless()) {
                    throw e;
                }
                progress.waitingFor(Text.of("dispatch.node.silent", e.where(), e.reason()));
                return Optional.empty();
            } catch (NotFound | ParameterRefused | ServerError e) {
                return Optional.of(new TaskResult.Failed("unexpected status: " + e.reason(), task));
            }
        }

        /**
         * Whether its node is offline, with which the task ended; waiting longer would occupy lanes. The cluster
         * detects this after about 15 s, and not for a node that is only slow.
         */
        private boolean isHopeless() {
            Instant now = clock.instant();
            return lastAnswer.plus(BEARS_SILENCE).isBefore(now)
                    || (lastAnswer.plus(NODE_RESTS).isBefore(now) && nodes.isSilent(cluster, task.node()));
        }

        private void readLog() {
            List<TaskLogLine> lines = api.log(linesRead, LINES);
            Instant now = clock.instant();
            if (!lines.isEmpty()) {
                linesRead += lines.size();
                lastMove = now;
                saidItStandsStill = false;
                tellPercent(lines);
            } else if (!saidItStandsStill && lastMove.plus(STANDS_STILL).isBefore(now)) {
                saidItStandsStill = true;
                progress.waitingFor(Text.of("dispatch.waiting.standsStill", STANDS_STILL.toMinutes()));
            }
        }

        /**
         * The cause of a failure, in the words of PVE, near the end of the log; a log of up to 50,000 lines is read.
         */
        private Optional<String> reasonInLog() {
            List<String> errors = new ArrayList<>();
            int from = Math.max(0, linesRead - LINES);
            for (int page = 0; page < MOST_PAGES; page++) {
                List<TaskLogLine> lines = api.log(from, LINES);
                if (lines.isEmpty()) {
                    break;
                }
                lines.stream()
                        .map(line -> ERROR.matcher(line.text()))
                        .filter(Matcher::find)
                        .map(error -> error.group(1))
                        .forEach(errors::add);
                from += LINES;
            }
            return errors.isEmpty() ? Optional.empty() : Optional.of(errors.getLast());
        }

        private void tellPercent(List<TaskLogLine> lines) {
            for (TaskLogLine line : lines.reversed()) {
                Matcher percent = PERCENT.matcher(line.text());
                int last = -1;
                while (percent.find()) {
                    last = Integer.parseInt(percent.group(1));
                }
                if (last >= 0) {
                    progress.percent(Math.min(last, 99));
                    return;
                }
            }
        }
    }
}
