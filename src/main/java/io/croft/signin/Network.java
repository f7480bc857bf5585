package io.croft.signin;

import io.croft.kernel.InvalidValue;
import io.croft.kernel.IpAddress;
import java.util.HexFormat;

/**
 * The origin of an attempt as limits count it: an IPv4 address, or the /64 of an IPv6 address, all of which one machine
 * can use.
 */
public final class Network {

    private static final int V6_NETWORK_BYTES = 8;

    private Network() {}

    /** The network of an address; a text that is no address is returned unchanged. */
    public static String of(String address) {
        try {
            IpAddress known = new IpAddress(address.replaceFirst("%.*", ""));
            return known.isV6() ? HexFormat.of().formatHex(known.bytes(), 0, V6_NETWORK_BYTES) : known.value();
        } catch (InvalidValue none) {
            return address;
        }
    }
}
