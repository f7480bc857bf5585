package io.croft.kernel;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A network card's hardware address in the form Proxmox VE writes it: {@code BC:24:11:2C:4E:01}.
 *
 * @param value six upper-case hexadecimal pairs with colons
 */
public record MacAddress(String value) {

    private static final Pattern FORM = Pattern.compile("([0-9A-F]{2}:){5}[0-9A-F]{2}");
    private static final SecureRandom RANDOM = new SecureRandom();

    public MacAddress {
        value = value.strip().replace('-', ':').toUpperCase(Locale.ROOT);
        if (!FORM.matcher(value).matches()) {
            throw InvalidValue.of("kernel.mac.invalid", value);
        }
    }

    /** Makes a random unicast address under the prefix registered for Proxmox guests, BC:24:11. */
    public static MacAddress random() {
        byte[] tail = new byte[3];
        RANDOM.nextBytes(tail);
        return new MacAddress("BC:24:11:%02X:%02X:%02X".formatted(tail[0], tail[1], tail[2]));
    }

    @Override
    public String toString() {
        return value;
    }
}
