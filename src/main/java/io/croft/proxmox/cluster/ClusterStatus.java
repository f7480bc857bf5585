package io.croft.proxmox.cluster;

import io.croft.proxmox.http.Fields;
import java.util.List;
import java.util.Optional;

/**
 * Quorum and members ({@code GET /cluster/status}).
 *
 * @param name name of the cluster; empty for a single node without a cluster
 * @param quorate whether the cluster can be changed; always true for a single node
 * @param members the nodes
 */
public record ClusterStatus(Optional<String> name, boolean quorate, List<Member> members) {

    public ClusterStatus {
        members = List.copyOf(members);
    }

    /**
     * One node.
     *
     * @param name its name
     * @param address its address in the cluster network; empty when not reported
     * @param online whether the other nodes see it
     * @param answering whether it is the node that answered
     */
    public record Member(String name, Optional<String> address, boolean online, boolean answering) {

        private static Member read(Fields fields) {
            return new Member(
                    fields.text("name"), fields.optionalText("ip"), fields.flag("online"), fields.flag("local"));
        }
    }

    static ClusterStatus read(List<Fields> entries) {
        Optional<Fields> cluster = entries.stream()
                .filter(entry -> entry.textOr("type", "").equals("cluster"))
                .findFirst();
        return new ClusterStatus(
                cluster.flatMap(entry -> entry.optionalText("name")),
                cluster.map(entry -> entry.flag("quorate")).orElse(true),
                Fields.readable(
                        entries.stream()
                                .filter(entry -> entry.textOr("type", "").equals("node"))
                                .toList(),
                        Member::read));
    }
}
