package io.croft.kernel;

import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/** Distinguishes addresses of the public Internet from the special ones of the IANA registries (RFC 6890). */
public final class PublicTargets {

    private static final List<Cidr> SPECIAL = Stream.of(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/4",
                    "240.0.0.0/4")
            .map(Cidr::parse)
            .toList();

    /**
     * IPv6 global unicast; {@code SPECIAL_GLOBAL} lists the networks inside it that embed other addresses or are not
     * routed.
     */
    private static final Cidr GLOBAL = Cidr.parse("2000::/3");

    private static final List<Cidr> SPECIAL_GLOBAL = Stream.of("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20")
            .map(Cidr::parse)
            .toList();

    private PublicTargets() {}

    /** Whether what a name was resolved to is an address of the public Internet; its zone does not count. */
    public static boolean include(InetAddress address) {
        return include(IpAddress.of(address));
    }

    /**
     * Whether an address is one of the public Internet. Prefixes that carry IPv4 addresses (64:ff9b::/96 of NAT64, 6to4, Teredo) are not,
     * whatever address they carry.
     */
    public static boolean include(IpAddress ip) {
        return ip.isV6()
                ? GLOBAL.contains(ip) && SPECIAL_GLOBAL.stream().noneMatch(special -> special.contains(ip))
                : SPECIAL.stream().noneMatch(special -> special.contains(ip));
    }
}
