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
 * Client of one Proxmox VE cluster. Immutable and thread-safe; keep one per cluster, since it holds connections and the
 * sign-in. Calls block their thread, which should be a virtual one, and throw a
 * {@link io.croft.proxmox.error.ProxmoxException} when they fail.
 */
public final class Proxmox implements AutoCloseable {

    private final Gateway gateway;

    private Proxmox(Gateway gateway) {
        this.gateway = gateway;
    }

    /** Makes a client; nothing is sent before the first call. */
    public static Proxmox connect(ConnectionSettings settings) {
        return connect(settings, InstantSource.system());
    }

    /** Like {@link #connect(ConnectionSettings)}, with another clock. */
    public static Proxmox connect(ConnectionSettings settings, InstantSource clock) {
        return new Proxmox(Gateway.to(settings, clock));
    }

    /** The version of the node that answers ({@code GET /version}). */
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

    /** Lists the nodes ({@code GET /nodes}). */
    public List<NodeSummary> nodes() {
        return NodeApi.all(gateway);
    }

    /** One node. */
    public NodeApi node(String name) {
        return new NodeApi(gateway, name);
    }

    /** Closes the connections; calls in progress fail. */
    @Override
    public void close() {
        gateway.close();
    }
}
