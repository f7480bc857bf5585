package io.croft.cluster;

import io.croft.access.TenantId;
import io.croft.kernel.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says what of one room stands on a cluster. Rooms above contribute one, so that a cluster is neither forgotten nor taken from a company
 * while something stands there that nobody could delete any more.
 */
public interface ClusterHoldings {

    /**
     * One sentence for each kind of thing, with what to do about it; called in the name of who wants to take the cluster away.
     *
     * @param company whose things, or null for those of all companies
     */
    List<Text> on(ClusterId cluster, @Nullable TenantId company);

    /** The same for what the grant's company has on nodes or storages of the cluster that the grant leaves out. */
    List<Text> outside(ClusterGrant grant);
}
