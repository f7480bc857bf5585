package io.croft.dispatch;

import io.croft.kernel.ByteSize;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A disk to be made for a guest.
 *
 * @param key where it is plugged in, such as {@code scsi1}, or {@code mp0} of a container; names it for ever
 * @param storage a storage that takes disks of the guest's kind
 * @param size its size; PVE rounds it up to what the storage can do
 * @param format {@code raw} or {@code qcow2} of a machine's disk on files; the storage's own when missing
 * @param path where a container mounts it, such as {@code /srv}; missing for a machine
 */
public record NewDisk(
        String key,
        String storage,
        ByteSize size,
        @Nullable String format,
        @Nullable String path) {

    private static final BigDecimal GIBIBYTE = BigDecimal.valueOf(1L << 30);

    /** A disk of a machine. */
    public static NewDisk ofMachine(String key, String storage, ByteSize size) {
        return new NewDisk(key, storage, size, null, null);
    }

    /** A mount point of a container. */
    public static NewDisk ofContainer(String key, String storage, ByteSize size, String path) {
        return new NewDisk(key, storage, size, null, path);
    }

    /** As the API takes it: the size in GiB, with a fraction if need be. */
    String written() {
        String gibibytes = BigDecimal.valueOf(size.bytes())
                .divide(GIBIBYTE)
                .stripTrailingZeros()
                .toPlainString();
        return storage + ":" + gibibytes + (format == null ? "" : ",format=" + format)
                + (path == null ? "" : ",mp=" + path);
    }
}
