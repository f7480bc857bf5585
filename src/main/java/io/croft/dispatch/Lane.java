package io.croft.dispatch;

import io.croft.cluster.ClusterId;
import io.croft.inventory.GuestRef;
import io.croft.kernel.Text;

/** A part of a cluster that can take only so much work at once. */
public sealed interface Lane {

    /** What waiting work shows as its reason. */
    Text reason();

    /**
     * Whether work in it takes long, so that it occupies no slot of the cluster and of nodes, which short work needs.
     */
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

    /** The lock of a storage. Local storages of the same name on several nodes count as one. */
    record OfStorage(ClusterId cluster, String storage) implements Lane {
        @Override
        public Text reason() {
            return Text.of("dispatch.waiting.storage", storage);
        }
    }

    /** The backups of a node, of which PVE makes one at a time; occupies none of the other slots of the node. */
    record OfBackups(ClusterId cluster, String node) implements Lane {
        @Override
        public Text reason() {
            return Text.of("dispatch.waiting.backup", node);
        }
    }

    /** The moves of guests and disks from and to a node, whose duration depends on the size of disks. */
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
