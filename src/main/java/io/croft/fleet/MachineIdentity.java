package io.croft.fleet;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * What distinguishes a machine from others of the same base.
 *
 * @param addresses supplies a new MAC address for each network card
 * @param uuid the SMBIOS UUID
 * @param generation the {@code vmgenid}
 */
record MachineIdentity(int vmid, String name, FleetMark mark, Supplier<String> addresses, UUID uuid, UUID generation) {

    private static final SecureRandom RANDOM = new SecureRandom();

    static MachineIdentity fresh(int vmid, String name, FleetMark mark) {
        return new MachineIdentity(vmid, name, mark, MachineIdentity::address, UUID.randomUUID(), UUID.randomUUID());
    }

    /** A random address with the prefix of Proxmox, BC:24:11. */
    private static String address() {
        var low = RANDOM.nextInt(1 << 24);
        return "BC:24:11:%02X:%02X:%02X"
                .formatted(low >> 16, low >> 8 & 0xff, low & 0xff)
                .toUpperCase(Locale.ROOT);
    }
}
