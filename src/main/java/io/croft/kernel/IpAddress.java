package io.croft.kernel;

import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressNetwork.IPAddressGenerator;
import java.net.InetAddress;

/**
 * An IPv4 or IPv6 address in canonical form (RFC 5952 for IPv6); never a host name. It has no zone, and an IPv4-mapped IPv6 address is
 * the IPv4 address.
 *
 * @param value the canonical text
 */
public record IpAddress(String value) {

    /** Refuses a text that programs read differently, such as octal parts or fewer than four. */
    public IpAddress {
        value = IpLiteral.read(value.strip()).toCanonicalString();
    }

    /** The address of a connection or of a resolved name, without its zone. */
    public static IpAddress of(InetAddress address) {
        return new IpAddress(new IPAddressGenerator().from(address.getAddress()).toCanonicalString());
    }

    /** The canonical form of an address that another program wrote; a text that is no address is returned unchanged. */
    public static String shortest(String text) {
        try {
            return new IpAddress(text).toString();
        } catch (InvalidValue none) {
            return text;
        }
    }

    /** Whether this is an IPv6 address. */
    public boolean isV6() {
        return value.indexOf(':') >= 0;
    }

    /** The address as bytes, 4 or 16. */
    public byte[] bytes() {
        return parsed().getBytes();
    }

    /** Whether packets to it never leave the machine that sends them: 127.0.0.0/8 and ::1. */
    public boolean isLoopback() {
        return parsed().isLoopback();
    }

    /** Whether it is loopback, link-local or unspecified: a guest cannot be reached at it from another machine. */
    public boolean isLocalOnly() {
        IPAddress address = parsed();
        return address.isLoopback() || address.isLinkLocal() || address.isUnspecified();
    }

    @Override
    public String toString() {
        return value;
    }

    IPAddress parsed() {
        return IpLiteral.read(value);
    }
}
