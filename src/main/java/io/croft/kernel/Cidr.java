package io.croft.kernel;

import inet.ipaddr.IPAddress;

/**
 * A network: base address and prefix length, such as {@code 10.20.0.0/24}; host bits must be zero.
 *
 * @param address the network address
 * @param prefix the prefix length in bits, 0 to 32 or 128
 */
public record Cidr(IpAddress address, int prefix) {

    public Cidr {
        IPAddress base = address.parsed();
        if (prefix < 0 || prefix > base.getBitCount()) {
            throw InvalidValue.of("kernel.cidr.prefix", prefix);
        }
        if (!base.includesZeroHost(prefix)) {
            throw InvalidValue.of("kernel.cidr.host-bits", address + "/" + prefix);
        }
    }

    /**
     * Reads {@code address/prefix}.
     *
     * @throws InvalidValue when it has another form, the prefix is out of range, or host bits are set
     */
    public static Cidr parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 1 || !text.substring(slash + 1).matches("\\d{1,3}")) {
            throw InvalidValue.of("kernel.cidr.invalid", text);
        }
        return new Cidr(new IpAddress(text.substring(0, slash)), Integer.parseInt(text.substring(slash + 1)));
    }

    /** The network of one address. */
    public static Cidr of(IpAddress address) {
        return new Cidr(address, address.parsed().getBitCount());
    }

    /** Whether an address lies inside; one of the other version never does. */
    public boolean contains(IpAddress candidate) {
        return block().contains(candidate.parsed());
    }

    @Override
    public String toString() {
        return address + "/" + prefix;
    }

    private IPAddress block() {
        return address.parsed().toPrefixBlock(prefix);
    }
}
