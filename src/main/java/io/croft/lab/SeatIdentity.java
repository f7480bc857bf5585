package io.croft.lab;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Everything that makes a seat's machine itself and not its neighbour.
 *
 * @param addresses gives a fresh MAC address per network card
 * @param uuid the SMBIOS system id
 * @param generation the {@code vmgenid}
 */
record SeatIdentity(int vmid, String name, Mark mark, Supplier<String> addresses, UUID uuid, UUID generation) {

    private static final SecureRandom RANDOM = new SecureRandom();

    static SeatIdentity fresh(int vmid, String name, Mark mark) {
        return new SeatIdentity(vmid, name, mark, SeatIdentity::address, UUID.randomUUID(), UUID.randomUUID());
    }

    /** A random address under Proxmox's own prefix, BC:24:11. */
    private static String address() {
        var low = RANDOM.nextInt(1 << 24);
        return "BC:24:11:%02X:%02X:%02X"
                .formatted(low >> 16, low >> 8 & 0xff, low & 0xff)
                .toUpperCase(Locale.ROOT);
    }
}
