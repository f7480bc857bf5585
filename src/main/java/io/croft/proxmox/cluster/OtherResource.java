package io.croft.proxmox.cluster;

import io.croft.proxmox.http.Fields;
import java.util.Optional;

/**
 * Anything else the cluster lists, such as pools and networks.
 *
 * @param id such as {@code pool/tenant-a}
 * @param type as Proxmox VE names it
 * @param node where it is, when it is on a node
 */
public record OtherResource(String id, String type, Optional<String> node) implements ClusterResource {

    static OtherResource read(Fields fields) {
        return new OtherResource(fields.textOr("id", ""), fields.text("type"), fields.optionalText("node"));
    }
}
