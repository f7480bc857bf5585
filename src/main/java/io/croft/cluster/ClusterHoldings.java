package io.croft.cluster;

import io.croft.access.TenantId;
import io.croft.kernel.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reports what a room has on a cluster. Rooms above contribute a bean, so that a cluster is neither removed nor revoked
 * while things are on it that could not be deleted afterwards.
 */
public interface ClusterHoldings {

    /**
     * One sentence for each kind of thing with what to do about it. Called as the actor who removes or revokes.
     *
     * @param company whose things, or null for those of all companies
     */
    List<Text> on(ClusterId cluster, @Nullable TenantId company);

    /** Like {@link #on}, for things of the company on nodes or storages the grant does not allow. */
    List<Text> outside(ClusterGrant grant);
}
