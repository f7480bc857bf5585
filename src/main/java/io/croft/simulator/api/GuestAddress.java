package io.croft.simulator.api;

import io.croft.simulator.guest.DriveKeys;
import io.croft.simulator.guest.Guest;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Addresses of guests: the one configured by cloud-init, otherwise one derived from the guest id. */
final class GuestAddress {

    private static final Pattern MAC = Pattern.compile("[0-9A-Fa-f]{2}(:[0-9A-Fa-f]{2}){5}");

    private GuestAddress() {}

    static Map<String, Object> of(Guest guest, int card) {
        return told(guest, card, guest.config().get("ipconfig" + card, ""), "ipv4");
    }

    /** The address of a network card of a container, according to its configuration. */
    static Map<String, Object> ofContainer(Guest guest, int number, String card) {
        return told(guest, number, card, "inet");
    }

    private static Map<String, Object> told(Guest guest, int card, String properties, String type) {
        String told = DriveKeys.properties(properties).getOrDefault("ip", "dhcp");
        int slash = told.indexOf('/');
        if (slash > 0) {
            return AgentRoutes.address(told.substring(0, slash), type, Integer.parseInt(told.substring(slash + 1)));
        }
        String leased = "10.%d.%d.%d".formatted(20 + card, guest.id() / 250 % 256, guest.id() % 250 + 2);
        return AgentRoutes.address(leased, type, 16);
    }

    static String mac(String card) {
        Matcher mac = MAC.matcher(card);
        return mac.find() ? mac.group().toLowerCase(Locale.ROOT) : "00:00:00:00:00:00";
    }

    /** The address a card gives itself (RFC 4291, modified EUI-64). */
    static String linkLocal(String card) {
        String[] parts = mac(card).split(":");
        int first = Integer.parseInt(parts[0], 16) ^ 2;
        return "fe80::%02x%s:%sff:fe%s:%s%s".formatted(first, parts[1], parts[2], parts[3], parts[4], parts[5]);
    }
}
