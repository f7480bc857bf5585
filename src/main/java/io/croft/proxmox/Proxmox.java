package io.croft.proxmox;

import io.croft.proxmox.access.AccessApi;
import io.croft.proxmox.cluster.ClusterApi;
import io.croft.proxmox.connection.ConnectionSettings;
import io.croft.proxmox.http.Call;
import io.croft.proxmox.http.Gateway;
import io.croft.proxmox.nodes.NodeApi;
import io.croft.proxmox.nodes.NodeSummary;
import io.croft.proxmox.version.PveVersion;
import java.time.InstantSource;
import java.util.List;

/**
 * One Proxmox VE cluster. Immutable and safe for use by many threads; keep one per cluster, because it holds connections
 * and the sign-in. Every call blocks its thread, which should be a virtual one, and throws a
 * {@link io.croft.proxmox.error.ProxmoxException} when it fails.
 */
public final class Proxmox implements AutoCloseable {

    private final Gateway gateway;

    private Proxmox(Gateway gateway) {
        this.gateway = gateway;
    }

    /** Prepares to talk to a cluster; nothing is sent before the first call. */
    public static Proxmox connect(ConnectionSettings settings) {
        return connect(settings, InstantSource.system());
    }

    /** As {@link #connect(ConnectionSettings)}, with another clock. */
    public static Proxmox connect(ConnectionSettings settings, InstantSource clock) {
        return new Proxmox(Gateway.to(settings, clock));
    }

    /** Asks for the version of Proxmox VE of the node that answers. */
    public PveVersion version() {
        return gateway.ask(Call.to(VersionRoute.VERSION)).object().read("version", PveVersion::parse);
    }

    /** What the signed-in account may do. */
    public AccessApi access() {
        return new AccessApi(gateway);
    }

    /** The cluster as a whole. */
    public ClusterApi cluster() {
        return new ClusterApi(gateway);
    }

    /** Lists the nodes. */
    public List<NodeSummary> nodes() {
        return NodeApi.all(gateway);
    }

    /** One node. */
    public NodeApi node(String name) {
        return new NodeApi(gateway, name);
    }

    /** Closes the connections; calls in flight fail. */
    @Override
    public void close() {
        gateway.close();
    }
}
