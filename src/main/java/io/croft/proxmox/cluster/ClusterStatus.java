package io.croft.proxmox.cluster;

import io.croft.proxmox.http.Fields;
import java.util.List;
import java.util.Optional;

/**
 * Quorum and members ({@code GET /cluster/status}).
 *
 * @param name name of the cluster; empty for a node that stands alone
 * @param quorate true when the cluster can be changed; a node that stands alone always can
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
     * @param address its address within the cluster
     * @param online true when the others hear it
     * @param answering true for the node that answers
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
