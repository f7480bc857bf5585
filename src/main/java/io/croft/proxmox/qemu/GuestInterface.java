package io.croft.proxmox.qemu;

import io.croft.proxmox.http.Fields;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A network interface as the guest agent, or the node of a container, sees it from inside; loopback and link-local addresses are left out.
 *
 * @param name name within the guest
 * @param macAddress hardware address in lower case, separated by colons
 * @param addresses its addresses
 */
public record GuestInterface(String name, Optional<String> macAddress, List<Address> addresses) {

    public GuestInterface {
        addresses = List.copyOf(addresses);
    }

    /**
     * An address with its network.
     *
     * @param address IPv4 or IPv6 address
     * @param prefix length of the network's prefix in bits, 0 when the agent does not tell
     */
    public record Address(String address, int prefix) {

        private static Address read(Fields fields) {
            return new Address(
                    fields.text("ip-address"), fields.optionalInteger("prefix").orElse(0));
        }

        private boolean linkLocal() {
            String lower = address.toLowerCase(Locale.ROOT);
            return lower.startsWith("fe80:") || lower.startsWith("169.254.");
        }
    }

    /** Reads one line of what the agent, or the node of a container, answers. */
    public static GuestInterface read(Fields fields) {
        return new GuestInterface(
                fields.text("name"),
                fields.optionalText("hardware-address").map(mac -> mac.toLowerCase(Locale.ROOT)),
                Fields.readable(fields.list("ip-addresses"), Address::read).stream()
                        .filter(address -> !address.linkLocal())
                        .toList());
    }

    /** True for the interface that leads nowhere but to the guest itself. */
    public boolean loopback() {
        return name.equals("lo") || addresses.stream().anyMatch(a -> a.address().equals("127.0.0.1"));
    }
}
