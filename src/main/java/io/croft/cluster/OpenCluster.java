package io.croft.cluster;

import io.croft.cluster.NodeAddresses.Place;
import io.croft.kernel.Text;
import io.croft.proxmox.Proxmox;
import io.croft.ssh.HostKey;
import io.croft.ssh.HostKeys;
import io.croft.ssh.RemoteHost;
import io.croft.ssh.RemoteShell;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The open connections to one cluster at one version of its row. */
final class OpenCluster {

    private final ClusterId id;
    private final int version;
    private final ConnectionForm form;
    private final Proxmox proxmox;
    private final Map<String, RemoteShell> shells = new HashMap<>();
    private @Nullable Map<String, Place> announced;
    private volatile Instant checkedAt;

    OpenCluster(ClusterId id, int version, ConnectionForm form, Instant now) {
        this.id = id;
        this.version = version;
        this.form = form;
        this.checkedAt = now;
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

    /** The shell on a node; connects at the first call. */
    synchronized RemoteShell shell(String node) {
        RemoteShell present = shells.get(node);
        if (present != null) {
            return present;
        }
        SshAccount account = form.ssh();
        if (account == null) {
            throw new ClusterUnavailable(id, ClusterState.DISABLED, Text.of("cluster.error.no-ssh"));
        }
        Place place = place(node, account.port());
        RemoteHost host = new RemoteHost(place.host(), place.port(), account.user());
        RemoteShell fresh = RemoteShell.connect(host, hostKeys(host), Wiring.ssh(account));
        shells.put(node, fresh);
        return fresh;
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

    private Place place(String node, int port) {
        NodeAddress override = form.nodeAddresses().get(node);
        if (override != null) {
            return NodeAddresses.place(override, port);
        }
        if (announced == null) {
            announced = NodeAddresses.ssh(proxmox.cluster().status(), form, port);
        }
        return announced.getOrDefault(node, new Place(node, port));
    }

    synchronized void close() {
        List.copyOf(shells.values()).forEach(RemoteShell::close);
        shells.clear();
        proxmox.close();
    }
}
