package io.croft.simulator.work;

import io.croft.simulator.guest.DriveKeys;
import io.croft.simulator.guest.GuestKind;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Values that must be unique for every guest: MAC addresses, SMBIOS UUID, generation id. */
final class FreshIds {

    private static final String MAC_PREFIX = "BC:24:11";

    private FreshIds() {}

    static String mac() {
        int random = ThreadLocalRandom.current().nextInt(1 << 24);
        return MAC_PREFIX + ":%02X:%02X:%02X".formatted(random >> 16, random >> 8 & 0xff, random & 0xff);
    }

    static String smbios() {
        return "uuid=" + UUID.randomUUID();
    }

    /** Gives a copied configuration identifiers of its own. */
    static void renew(SortedMap<String, String> values, GuestKind kind) {
        if (kind == GuestKind.QEMU) {
            values.put("smbios1", smbios());
            values.put("vmgenid", UUID.randomUUID().toString());
        }
        values.replaceAll((key, value) -> DriveKeys.isNetwork(key) ? withMac(value, mac()) : value);
    }

    /** The network card with this address in place of any it had. */
    static String withMac(String card, String mac) {
        String[] parts = card.split(",", 2);
        String rest = parts.length > 1 ? "," + parts[1] : "";
        if (card.contains("macaddr=") || card.contains("hwaddr=")) {
            return card.replaceAll("(macaddr|hwaddr)=[0-9A-Fa-f:]+", "$1=" + mac);
        }
        int equals = parts[0].indexOf('=');
        String model = equals < 0 ? parts[0] : parts[0].substring(0, equals);
        return model.toLowerCase(Locale.ROOT) + "=" + mac + rest;
    }

    /** Completes a card that was given without an address. */
    static String completed(String card) {
        return card.matches("(?i).*[0-9a-f]{2}(:[0-9a-f]{2}){5}.*") ? card : withMac(card, mac());
    }

    static Map<String, String> identity() {
        return Map.of("smbios1", smbios(), "vmgenid", UUID.randomUUID().toString());
    }
}
