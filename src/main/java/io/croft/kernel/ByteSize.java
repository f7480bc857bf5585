package io.croft.kernel;

import java.util.Locale;

/**
 * An amount of storage or memory.
 *
 * @param bytes the amount in bytes, 0 or more
 */
public record ByteSize(long bytes) implements Comparable<ByteSize> {

    private static final String[] UNITS = {"B", "KiB", "MiB", "GiB", "TiB", "PiB"};
    private static final long MIB = 1024L * 1024;
    private static final long GIB = 1024 * MIB;

    public ByteSize {
        if (bytes < 0) {
            throw InvalidValue.of("kernel.size.negative");
        }
    }

    /**
     * So many MiB.
     *
     * @throws InvalidValue when negative
     * @throws ArithmeticException when more than a {@code long} holds in bytes
     */
    public static ByteSize ofMiB(long mebibytes) {
        return new ByteSize(Math.multiplyExact(mebibytes, MIB));
    }

    /**
     * So many GiB.
     *
     * @throws InvalidValue when negative
     * @throws ArithmeticException when more than a {@code long} holds in bytes
     */
    public static ByteSize ofGiB(long gibibytes) {
        return new ByteSize(Math.multiplyExact(gibibytes, GIB));
    }

    /** Whole MiB, rounded up. */
    public long toMiB() {
        return Math.ceilDiv(bytes, MIB);
    }

    /** Whole GiB, rounded up. */
    public long toGiB() {
        return Math.ceilDiv(bytes, GIB);
    }

    /** The sum, at most {@link Long#MAX_VALUE} bytes. */
    public ByteSize plus(ByteSize other) {
        return new ByteSize(bytes > Long.MAX_VALUE - other.bytes ? Long.MAX_VALUE : bytes + other.bytes);
    }

    @Override
    public int compareTo(ByteSize other) {
        return Long.compare(bytes, other.bytes);
    }

    /** As Proxmox VE shows it: binary units, two decimals above bytes, such as {@code 4.00 GiB}. */
    @Override
    public String toString() {
        double amount = bytes;
        int unit = 0;
        while (amount >= 1024 && unit < UNITS.length - 1) {
            amount /= 1024;
            unit++;
        }
        return unit == 0 ? bytes + " B" : String.format(Locale.ROOT, "%.2f %s", amount, UNITS[unit]);
    }
}
