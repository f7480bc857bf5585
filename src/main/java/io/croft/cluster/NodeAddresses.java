package io.croft.cluster;

import io.croft.proxmox.cluster.ClusterStatus;
import java.util.HashMap;
import java.util.Map;

/** Where the nodes of a cluster are reached. */
final class NodeAddresses {

    private NodeAddresses() {}

    /** By node: what the form says, else the only endpoint for a node that stands alone, else what the node announces. */
    static Map<String, Place> ssh(ClusterStatus status, ConnectionForm form, int port) {
        Map<String, Place> places = new HashMap<>();
        for (ClusterStatus.Member member : status.members()) {
            boolean alone = status.members().size() == 1;
            String announced = member.address().orElse(member.name());
            places.put(
                    member.name(), new Place(alone ? form.endpoints().getFirst().host() : announced, port));
        }
        form.nodeAddresses().forEach((node, address) -> places.put(node, place(address, port)));
        return places;
    }

    /** Where the form says a node is. */
    static Place place(NodeAddress address, int port) {
        return new Place(address.host(), address.sshPort() == null ? port : address.sshPort());
    }

    /** Where an SSH server listens. */
    record Place(String host, int port) {}
}
