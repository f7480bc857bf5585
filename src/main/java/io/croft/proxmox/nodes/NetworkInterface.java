package io.croft.proxmox.nodes;

import io.croft.proxmox.http.Fields;
import java.util.Optional;
import java.util.Set;

/**
 * A network interface of a node ({@code GET /nodes/{node}/network}).
 *
 * @param name such as {@code vmbr0}
 * @param kind what it is
 * @param active true when it is up
 * @param autostart true when it comes up with the node
 * @param cidr its IPv4 address with prefix
 * @param gateway its IPv4 gateway
 * @param ports interfaces a bridge or bond is made of
 * @param vlanAware true when a bridge tells VLANs apart
 * @param comment notes
 */
public record NetworkInterface(
        String name,
        Kind kind,
        boolean active,
        boolean autostart,
        Optional<String> cidr,
        Optional<String> gateway,
        Set<String> ports,
        boolean vlanAware,
        Optional<String> comment) {

    public NetworkInterface {
        ports = Set.copyOf(ports);
    }

    /** Kinds of interfaces. */
    public enum Kind {
        BRIDGE,
        BOND,
        ETHERNET,
        VLAN,
        VNET,
        OTHER;

        private static Kind of(String type) {
            return switch (type) {
                case "bridge", "OVSBridge" -> BRIDGE;
                case "bond", "OVSBond" -> BOND;
                case "eth" -> ETHERNET;
                case "vlan" -> VLAN;
                case "vnet" -> VNET;
                default -> OTHER;
            };
        }
    }

    static NetworkInterface read(Fields fields) {
        String ports = fields.has("bridge_ports") ? "bridge_ports" : fields.has("ovs_ports") ? "ovs_ports" : "slaves";
        return new NetworkInterface(
                fields.text("iface"),
                Kind.of(fields.textOr("type", "")),
                fields.flag("active"),
                fields.flag("autostart"),
                fields.optionalText("cidr"),
                fields.optionalText("gateway"),
                fields.words(ports),
                fields.flag("bridge_vlan_aware"),
                fields.optionalText("comments").map(String::strip));
    }
}
