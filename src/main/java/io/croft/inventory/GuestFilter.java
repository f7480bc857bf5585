package io.croft.inventory;

import io.croft.access.ProjectId;
import io.croft.access.TenantId;
import io.croft.cluster.ClusterId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which guests a list shows; null means no restriction.
 *
 * @param text part of the name, label, node, tags or an address, or the VM id; empty for all
 * @param cluster only of this cluster
 * @param node only on this node
 * @param states only in these states; empty for all that are not gone
 * @param kind only of this kind
 * @param owner only of this company
 * @param project only in this project
 * @param templates true for templates only, false for none of them, null for both
 */
public record GuestFilter(
        String text,
        @Nullable ClusterId cluster,
        @Nullable String node,
        Set<GuestState> states,
        @Nullable GuestKind kind,
        @Nullable TenantId owner,
        @Nullable ProjectId project,
        @Nullable Boolean templates) {

    /** All guests that are not gone. */
    public static final GuestFilter ALL = new GuestFilter("", null, null, Set.of(), null, null, null);

    public GuestFilter {
        states = Set.copyOf(states);
    }

    /** A filter over all projects. */
    public GuestFilter(
            String text,
            @Nullable ClusterId cluster,
            @Nullable String node,
            Set<GuestState> states,
            @Nullable GuestKind kind,
            @Nullable TenantId owner,
            @Nullable Boolean templates) {
        this(text, cluster, node, states, kind, owner, null, templates);
    }

    /** The same filter in this project only. */
    public GuestFilter in(ProjectId wanted) {
        return new GuestFilter(text, cluster, node, states, kind, owner, wanted, templates);
    }

    /** All guests on one cluster that are not gone. */
    public static GuestFilter of(ClusterId cluster) {
        return new GuestFilter("", cluster, null, Set.of(), null, null, null);
    }
}
