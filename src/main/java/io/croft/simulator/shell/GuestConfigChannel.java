package io.croft.simulator.shell;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.OpenOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Set;

/** An open configuration file. Its content becomes the configuration of the guest when it is closed. */
final class GuestConfigChannel implements SeekableByteChannel {

    private final GuestConfigFile file;
    private final boolean writable;
    private byte[] content;
    private int position;
    private boolean changed;
    private boolean open = true;

    private GuestConfigChannel(GuestConfigFile file, byte[] content, boolean writable) {
        this.file = file;
        this.content = content;
        this.writable = writable;
    }

    /** Opens the file as asked; creating takes the id in the same step. */
    static GuestConfigChannel open(GuestConfigFile file, Set<? extends OpenOption> options) throws IOException {
        boolean writable = options.contains(StandardOpenOption.WRITE) || options.contains(StandardOpenOption.APPEND);
        boolean missing = file.guest().isEmpty();
        boolean createMissing = missing && options.contains(StandardOpenOption.CREATE);
        if (createMissing || options.contains(StandardOpenOption.CREATE_NEW)) {
            file.create();
        }
        boolean truncate = writable && options.contains(StandardOpenOption.TRUNCATE_EXISTING);
        GuestConfigChannel channel = new GuestConfigChannel(file, truncate ? new byte[0] : file.read(), writable);
        channel.changed = truncate && !missing;
        if (options.contains(StandardOpenOption.APPEND)) {
            channel.position = channel.content.length;
        }
        return channel;
    }

    @Override
    public synchronized int read(ByteBuffer target) {
        if (position >= content.length) {
            return -1;
        }
        int length = Math.min(target.remaining(), content.length - position);
        target.put(content, position, length);
        position += length;
        return length;
    }

    @Override
    public synchronized int write(ByteBuffer source) {
        if (!writable) {
            throw new NonWritableChannelException();
        }
        int length = source.remaining();
        if (position + length > content.length) {
            content = Arrays.copyOf(content, position + length);
        }
        source.get(content, position, length);
        position += length;
        changed = true;
        return length;
    }

    @Override
    public synchronized long position() {
        return position;
    }

    @Override
    public synchronized SeekableByteChannel position(long next) {
        position = Math.toIntExact(next);
        return this;
    }

    @Override
    public synchronized long size() {
        return content.length;
    }

    @Override
    public synchronized SeekableByteChannel truncate(long size) {
        content = Arrays.copyOf(content, Math.toIntExact(Math.min(size, content.length)));
        position = Math.min(position, content.length);
        changed = true;
        return this;
    }

    @Override
    public synchronized boolean isOpen() {
        return open;
    }

    @Override
    public synchronized void close() throws IOException {
        if (open && changed) {
            file.write(content);
        }
        open = false;
    }
}
