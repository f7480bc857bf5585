package io.croft.kernel;

/**
 * A network: base address and prefix length, such as {@code 10.20.0.0/24}; host bits must be zero.
 *
 * @param address the network address
 * @param prefix the prefix length in bits, 0 to 32 or 128
 */
public record Cidr(IpAddress address, int prefix) {

    public Cidr {
        byte[] bytes = address.bytes();
        if (prefix < 0 || prefix > bytes.length * 8) {
            throw InvalidValue.of("kernel.cidr.prefix", prefix);
        }
        for (int bit = prefix; bit < bytes.length * 8; bit++) {
            if ((bytes[bit / 8] & (0x80 >> (bit % 8))) != 0) {
                throw InvalidValue.of("kernel.cidr.host-bits", address + "/" + prefix);
            }
        }
    }

    /** Reads {@code address/prefix}. */
    public static Cidr parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 1 || !text.substring(slash + 1).matches("\\d{1,3}")) {
            throw InvalidValue.of("kernel.cidr.invalid", text);
        }
        return new Cidr(new IpAddress(text.substring(0, slash)), Integer.parseInt(text.substring(slash + 1)));
    }

    public boolean contains(IpAddress candidate) {
        byte[] mine = address.bytes();
        byte[] other = candidate.bytes();
        if (mine.length != other.length) {
            return false;
        }
        for (int bit = 0; bit < prefix; bit++) {
            int mask = 0x80 >> (bit % 8);
            if ((mine[bit / 8] & mask) != (other[bit / 8] & mask)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return address + "/" + prefix;
    }
}
