package io.croft.kernel;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/**
 * An IPv4 or IPv6 address in canonical form (RFC 5952 for IPv6); never a host name.
 *
 * @param value the canonical text
 */
public record IpAddress(String value) {

    private static final Pattern V4 = Pattern.compile("(\\d{1,3})(\\.\\d{1,3}){3}");
    private static final Pattern V6 = Pattern.compile("[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");

    public IpAddress {
        value = canonical(value.strip());
    }

    /** The short form of an address as another program wrote it; what is no address stays as it is. */
    public static String shortest(String text) {
        try {
            return new IpAddress(text).toString();
        } catch (InvalidValue none) {
            return text;
        }
    }

    public boolean isV6() {
        return value.indexOf(':') >= 0;
    }

    /** The address as bytes, 4 or 16. */
    public byte[] bytes() {
        return resolve(value).getAddress();
    }

    /** Whether it is loopback, link-local or unspecified, and so no way to reach a guest. */
    public boolean isLocalOnly() {
        InetAddress address = resolve(value);
        return address.isLoopbackAddress() || address.isLinkLocalAddress() || address.isAnyLocalAddress();
    }

    @Override
    public String toString() {
        return value;
    }

    private static String canonical(String text) {
        if (!V4.matcher(text).matches() && !V6.matcher(text).matches()) {
            throw InvalidValue.of("kernel.address.invalid", text);
        }
        InetAddress address = resolve(text);
        return address instanceof Inet6Address ? Ipv6Text.of(address.getAddress()) : address.getHostAddress();
    }

    private static InetAddress resolve(String literal) {
        try {
            return InetAddress.ofLiteral(literal);
        } catch (IllegalArgumentException e) {
            throw InvalidValue.of("kernel.address.invalid", literal);
        }
    }

    static IpAddress of(byte[] bytes) {
        try {
            return new IpAddress(InetAddress.getByAddress(bytes).getHostAddress());
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("not 4 or 16 bytes", e);
        }
    }
}
