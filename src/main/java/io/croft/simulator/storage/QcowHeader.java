package io.croft.simulator.storage;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The few fields of a qcow2 header the simulator needs (QEMU documentation, {@code docs/interop/qcow2.rst}).
 *
 * @param size    virtual size in bytes
 * @param backing backing file as written in the header, or null
 */
public record QcowHeader(long size, @Nullable String backing) {

    private static final int MAGIC = 0x514649fb;
    private static final int LENGTH = 104;

    /** Reads the header; null when the file is no qcow2 image. */
    public static @Nullable QcowHeader read(Path file) throws IOException {
        try (RandomAccessFile image = new RandomAccessFile(file.toFile(), "r")) {
            if (image.length() < 32 || image.readInt() != MAGIC) {
                return null;
            }
            image.readInt();
            long backingOffset = image.readLong();
            int backingLength = image.readInt();
            image.readInt();
            long size = image.readLong();
            if (backingOffset == 0 || backingLength <= 0 || backingLength > 1023) {
                return new QcowHeader(size, null);
            }
            byte[] name = new byte[backingLength];
            image.seek(backingOffset);
            image.readFully(name);
            return new QcowHeader(size, new String(name, StandardCharsets.UTF_8));
        }
    }

    /** Writes a file that consists of a header only. */
    public void write(Path file) throws IOException {
        byte[] name = backing == null ? new byte[0] : backing.getBytes(StandardCharsets.UTF_8);
        try (DataOutputStream image = new DataOutputStream(Files.newOutputStream(file))) {
            image.writeInt(MAGIC);
            image.writeInt(3);
            image.writeLong(name.length == 0 ? 0 : LENGTH + 8);
            image.writeInt(name.length);
            image.writeInt(16);
            image.writeLong(size);
            image.write(new byte[LENGTH + 8 - 32]);
            image.write(name);
        }
    }

    /** Changes the virtual size in place. */
    static void resize(Path file, long size) throws IOException {
        try (RandomAccessFile image = new RandomAccessFile(file.toFile(), "rw")) {
            image.seek(24);
            image.writeLong(size);
        }
    }
}
