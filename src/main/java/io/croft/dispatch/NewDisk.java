package io.croft.dispatch;

import io.croft.kernel.ByteSize;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A disk to make.
 *
 * @param key where it is attached, such as {@code scsi1}, or {@code mp0} of a container; identifies it permanently
 * @param storage a storage that takes disks of this kind of guest
 * @param size its size; PVE rounds it up to what the storage supports
 * @param format {@code raw} or {@code qcow2} for a machine on file storage; the default of the storage when null
 * @param path where a container mounts it, such as {@code /srv}; null for a machine
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

    /** In the notation of the API: the size in GiB, with a fraction if needed. */
    String written() {
        String gibibytes = BigDecimal.valueOf(size.bytes())
                .divide(GIBIBYTE)
                .stripTrailingZeros()
                .toPlainString();
        return storage + ":" + gibibytes + (format == null ? "" : ",format=" + format)
                + (path == null ? "" : ",mp=" + path);
    }
}
