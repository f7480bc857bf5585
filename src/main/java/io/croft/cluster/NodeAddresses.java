package io.croft.cluster;

import io.croft.proxmox.cluster.ClusterStatus;
import java.util.HashMap;
import java.util.Map;

/** Finds the SSH addresses of the nodes of a cluster. */
final class NodeAddresses {

    private NodeAddresses() {}

    /**
     * Addresses by node: the one in the form, else the only endpoint for a single node, else the one the node
     * announces.
     */
    static Map<String, SshEndpoint> ssh(ClusterStatus status, ConnectionForm form, int port) {
        Map<String, SshEndpoint> places = new HashMap<>();
        for (ClusterStatus.Member member : status.members()) {
            boolean alone = status.members().size() == 1;
            String announced = member.address().orElse(member.name());
            places.put(
                    member.name(),
                    new SshEndpoint(alone ? form.endpoints().getFirst().host() : announced, port));
        }
        form.nodeAddresses().forEach((node, address) -> places.put(node, place(address, port)));
        return places;
    }

    /** The address of a node in the form. */
    static SshEndpoint place(NodeAddress address, int port) {
        return new SshEndpoint(address.host(), address.sshPort() == null ? port : address.sshPort());
    }

    /** Host and port of an SSH server. */
    record SshEndpoint(String host, int port) {}
}
