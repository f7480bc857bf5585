package io.croft.kernel;

import inet.ipaddr.AddressStringException;
import inet.ipaddr.AddressStringParameters.RangeParameters;
import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import inet.ipaddr.IPAddressStringParameters;
import java.util.regex.Pattern;

/**
 * Reads an address as {@code inet_pton} does: four decimal numbers without leading zeros, or hexadecimal groups (RFC 4291, section 2.2),
 * whose last two may be such an IPv4 address. Octal and hexadecimal parts, fewer parts, ranges, prefixes and zones are refused, because
 * programs read them differently. An IPv4-mapped address ({@code ::ffff:192.0.2.7}) is the IPv4 address.
 */
final class IpLiteral {

    /** Checked before, because the library skips control characters at both ends. */
    private static final Pattern LETTERS = Pattern.compile("[0-9A-Fa-f:.]{2,45}");

    private static final IPAddressStringParameters FORM = new IPAddressStringParameters.Builder()
            .allowEmpty(false)
            .allowAll(false)
            .allowSingleSegment(false)
            .allowPrefix(false)
            .allowMask(false)
            .allowWildcardedSeparator(false)
            .setRangeOptions(RangeParameters.NO_RANGE)
            .getIPv4AddressParametersBuilder()
            .allow_inet_aton(false)
            .allowLeadingZeros(false)
            .allowBinary(false)
            .getParentBuilder()
            .getIPv6AddressParametersBuilder()
            .allowZone(false)
            .allowBase85(false)
            .allowBinary(false)
            .getEmbeddedIPv4AddressParametersBuilder()
            .allow_inet_aton(false)
            .allowLeadingZeros(false)
            .getEmbeddedIPv4AddressParentBuilder()
            .getParentBuilder()
            .toParams();

    private IpLiteral() {}

    static IPAddress read(String text) {
        if (!LETTERS.matcher(text).matches()) {
            throw InvalidValue.of("kernel.address.invalid", text);
        }
        try {
            return plain(new IPAddressString(text, FORM).toAddress());
        } catch (AddressStringException e) {
            throw InvalidValue.of("kernel.address.invalid", text);
        }
    }

    /** An IPv4-mapped IPv6 address as the IPv4 address, any other as it is. */
    static IPAddress plain(IPAddress address) {
        return address.isIPv6() && address.toIPv6().isIPv4Mapped()
                ? address.toIPv6().getEmbeddedIPv4Address()
                : address;
    }
}
