package io.croft.cluster;

import io.croft.cluster.NodeAddresses.SshEndpoint;
import io.croft.kernel.Text;
import io.croft.proxmox.Proxmox;
import io.croft.proxmox.connection.SharedByTraffic;
import io.croft.ssh.HostKey;
import io.croft.ssh.HostKeys;
import io.croft.ssh.RemoteHost;
import io.croft.ssh.RemoteShell;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The open connections to one cluster, for one version of its row. */
final class OpenCluster {

    private final ClusterId id;
    private final int version;
    private final ConnectionForm form;
    private final Clock clock;
    private final Proxmox proxmox;
    private final ConcurrentMap<String, NodeShell> shells = new ConcurrentHashMap<>();
    private final SharedByTraffic<Map<String, SshEndpoint>> asking = new SharedByTraffic<>();
    private volatile @Nullable Map<String, SshEndpoint> announced;
    private volatile Instant checkedAt;
    private volatile boolean closed;

    OpenCluster(ClusterId id, int version, ConnectionForm form, Clock clock) {
        this.id = id;
        this.version = version;
        this.form = form;
        this.clock = clock;
        this.checkedAt = clock.instant();
        this.proxmox = Proxmox.connect(Wiring.settings(form));
    }

    Proxmox proxmox() {
        return proxmox;
    }

    int version() {
        return version;
    }

    Instant checkedAt() {
        return checkedAt;
    }

    void checked(Instant now) {
        checkedAt = now;
    }

    /**
     * The shell on a node; connects at the first call. A node that does not answer delays only callers that need this
     * node.
     */
    RemoteShell shell(String node) {
        NodeShell own = shells.computeIfAbsent(node, _ -> new NodeShell(clock));
        RemoteShell shell = own.standing().orElseGet(() -> connect(node, own));
        if (closed) {
            shell.close();
        }
        return shell;
    }

    /**
     * Reads the address of the node from the cluster before other threads join the attempt, so that none of them waits
     * for an answer over connections of another kind.
     */
    private RemoteShell connect(String node, NodeShell own) {
        SshAccount account = form.ssh();
        if (account == null) {
            throw new ClusterUnavailable(id, ClusterState.DISABLED, Text.of("cluster.error.no-ssh"));
        }
        SshEndpoint place = place(node, account.port());
        RemoteHost host = new RemoteHost(place.host(), place.port(), account.user());
        return own.open(() -> RemoteShell.connect(host, hostKeys(host), Wiring.ssh(account)));
    }

    private HostKeys hostKeys(RemoteHost host) {
        Set<HostKey> pinned = form.hostKeys().stream()
                .filter(key -> key.host().equals(host.host()) && key.port() == host.port())
                .map(PinnedHostKey::key)
                .collect(Collectors.toUnmodifiableSet());
        if (pinned.isEmpty()) {
            throw new ClusterUnavailable(
                    id, ClusterState.CERTIFICATE_CHANGED, Text.of("cluster.error.host-key-unknown", host.host()));
        }
        return new HostKeys(pinned);
    }

    private SshEndpoint place(String node, int port) {
        NodeAddress override = form.nodeAddresses().get(node);
        if (override != null) {
            return NodeAddresses.place(override, port);
        }
        Map<String, SshEndpoint> places = announced;
        if (places == null) {
            places = asking.join(() -> NodeAddresses.ssh(proxmox.cluster().status(), form, port));
            announced = places;
        }
        return places.getOrDefault(node, new SshEndpoint(node, port));
    }

    void close() {
        closed = true;
        shells.values().forEach(NodeShell::close);
        proxmox.close();
    }
}
