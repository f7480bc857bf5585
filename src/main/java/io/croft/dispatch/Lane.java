package io.croft.dispatch;

import io.croft.cluster.ClusterId;
import io.croft.inventory.GuestRef;
import io.croft.kernel.Text;

/** Something on a cluster that bears only so much work at once. */
public sealed interface Lane {

    /** What waiting work says it waits for. */
    Text reason();

    /** Whether work in it takes so long that it holds no slot that short work on the cluster and its nodes needs. */
    default boolean isOfLongWork() {
        return this instanceof OfBackups || this instanceof OfMoves;
    }

    /** A cluster as a whole. */
    record OfCluster(ClusterId cluster) implements Lane {
        @Override
        public Text reason() {
            return Text.of("dispatch.waiting.cluster");
        }
    }

    /** The workers of a node. */
    record OfNode(ClusterId cluster, String node) implements Lane {
        @Override
        public Text reason() {
            return Text.of("dispatch.waiting.node", node);
        }
    }

    /** The lock of a storage; of a storage all nodes share as of one that each node has for itself. */
    record OfStorage(ClusterId cluster, String storage) implements Lane {
        @Override
        public Text reason() {
            return Text.of("dispatch.waiting.storage", storage);
        }
    }

    /** The backups of a node, of which PVE makes one at a time; they take long and hold none of the node's other slots. */
    record OfBackups(ClusterId cluster, String node) implements Lane {
        @Override
        public Text reason() {
            return Text.of("dispatch.waiting.backup", node);
        }
    }

    /** The moves of guests and disks from and to a node, which take as long as their disks are large. */
    record OfMoves(ClusterId cluster, String node) implements Lane {
        @Override
        public Text reason() {
            return Text.of("dispatch.waiting.move", node);
        }
    }

    /** A guest that others are cloned from. */
    record OfSource(GuestRef guest) implements Lane {
        @Override
        public Text reason() {
            return Text.of("dispatch.waiting.source", guest.vmid());
        }
    }

    /** The SSH connection to a node. */
    record OfShell(ClusterId cluster, String node) implements Lane {
        @Override
        public Text reason() {
            return Text.of("dispatch.waiting.shell", node);
        }
    }
}
