package io.croft.kernel;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A network card's hardware address in the form Proxmox VE writes it: {@code BC:24:11:2C:4E:01}.
 *
 * @param value six upper-case hexadecimal pairs with colons
 */
public record MacAddress(String value) {

    private static final Pattern FORM = Pattern.compile("([0-9A-F]{2}:){5}[0-9A-F]{2}");

    public MacAddress {
        value = value.strip().replace('-', ':').toUpperCase(Locale.ROOT);
        if (!FORM.matcher(value).matches()) {
            throw InvalidValue.of("kernel.mac.invalid", value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
