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

/** Work on the nodes themselves over SSH, such as overlays and configuration files; a lane per node. */
@InnerBean("works for jobs; the room whose job it is checks each item's right before it calls")
@Component
public class NodeWork {

    /** A node that is down is not waited for; a connection that broke is made anew. */
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
     * Does something with a shell on a node, once it is its turn, and again when the connection breaks. Whoever makes or removes guests
     * that way says so by {@link #guestsChanged}.
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

    /** Tells that guests were made or removed over SSH: what was seen of the cluster before counts no more. */
    public void guestsChanged(ClusterId cluster) {
        sight.forget(cluster);
        inventory.workEnded(cluster);
    }

    /**
     * Does one step of work on a node, again when the connection breaks; the step looks first, because the last attempt
     * may have taken effect.
     *
     * @throws WorkFailed when the node cannot be worked on over SSH
     */
    public <T extends @Nullable Object> T again(String node, WorkProgress progress, Callable<T> step) throws Exception {
        return again(node, progress, true, step);
    }

    /** A failure that is told once more, as the node is left alone for a while, is no attempt: work waits for it to pass, a person does not. */
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
     * Refuses work on a node that its cluster hears no more; where the cluster cannot be asked, the work itself will tell.
     *
     * @throws WorkFailed when the node does not answer
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
