package io.croft.dispatch;

import io.croft.cluster.ClusterId;
import io.croft.cluster.Clusters;
import io.croft.inventory.Inventory;
import io.croft.kernel.InnerBean;
import io.croft.kernel.Text;
import io.croft.ssh.SshException;
import io.croft.ssh.SshInterrupted;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Work on nodes over SSH, such as overlays and configuration files; one lane per node. */
@InnerBean("works for jobs; the room whose job it is checks each item's right before it calls")
@Component
public class NodeWork {

    /** Attempts after a broken connection; a node that is down is not waited for. */
    private static final int MOST_ATTEMPTS = 4;

    private final Lanes lanes;
    private final Clusters clusters;
    private final ClusterListing sight;
    private final NodeListing nodes;
    private final Inventory inventory;
    private final Pause pause;
    private final RandomGenerator random = RandomGenerator.getDefault();

    NodeWork(
            Lanes lanes, Clusters clusters, ClusterListing sight, NodeListing nodes, Inventory inventory, Pause pause) {
        this.lanes = lanes;
        this.clusters = clusters;
        this.sight = sight;
        this.nodes = nodes;
        this.inventory = inventory;
        this.pause = pause;
    }

    /**
     * Runs an operation with a shell on a node after waiting for its lane, and repeats it when the connection breaks.
     * Call {@link #guestsChanged} when it makes or deletes guests.
     *
     * @throws WorkFailed when the node cannot be worked on over SSH
     */
    public <T extends @Nullable Object> T onNode(
            ClusterId cluster, String node, WorkContext work, NodeOperation<T> operation) throws Exception {
        requireAnswering(cluster, node);
        try (LaneSlot _ = lanes.enter(Set.of(new Lane.OfShell(cluster, node)), work)) {
            boolean waits = work.urgency() != Urgency.INTERACTIVE;
            return again(node, work.progress(), waits, () -> operation.run(clusters.shell(cluster, node)));
        }
    }

    /** Discards cached listings of a cluster after guests were made or deleted over SSH. */
    public void guestsChanged(ClusterId cluster) {
        sight.forget(cluster);
        inventory.workEnded(cluster);
    }

    /**
     * Runs one idempotent step of work on a node and repeats it when the connection breaks.
     *
     * @throws WorkFailed when the node cannot be worked on over SSH
     */
    public <T extends @Nullable Object> T again(String node, WorkProgress progress, Callable<T> step) throws Exception {
        return again(node, progress, true, step);
    }

    /**
     * Like the other one. A remembered failure of the connection counts as no attempt: work waits for it to expire, a
     * person does not.
     */
    <T extends @Nullable Object> T again(String node, WorkProgress progress, boolean waits, Callable<T> step)
            throws Exception {
        int attempts = 0;
        SshException last = null;
        while (true) {
            try {
                progress.checkOwned();
                return step.call();
            } catch (SshInterrupted stops) {
                throw stops;
            } catch (SshException failure) {
                boolean toldBefore = failure == last;
                attempts += toldBefore ? 0 : 1;
                last = failure;
                WorkFailed told = ShellFailures.on(node, failure);
                if (attempts == MOST_ATTEMPTS || (toldBefore && !waits) || !ShellFailures.passes(failure)) {
                    throw told;
                }
                waitFor(attempts, told.text(), progress);
            }
        }
    }

    /**
     * Refuses work on a node that is known to be offline; does nothing when the cluster cannot be asked.
     *
     * @throws WorkFailed when the node is offline
     */
    public void requireAnswering(ClusterId cluster, String node) {
        nodes.requireAnswering(cluster, node);
    }

    private void waitFor(int attempt, Text reason, WorkProgress progress) throws InterruptedException {
        progress.waitingFor(reason);
        pause.sleep(Backoff.after(attempt, random));
        progress.checkStop();
        progress.waitingFor(null);
    }
}
