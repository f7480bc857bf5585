package io.croft.inventory;

import io.croft.database.FittedText;
import io.croft.proxmox.cluster.StorageResource;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The state of one storage on one node in one round; used space is rounded to one percent of the total. */
record StorageLine(String type, boolean shared, boolean available, String content, long total, long used) {

    private static final int USED_SHARE = 100;

    private static final int TYPE_WIDTH = 32;
    private static final int CONTENT_WIDTH = 255;

    /** Names a storage as seen from a node. */
    record Key(String node, String name) {}

    /** A storage whose node does not answer keeps its last known space. */
    static StorageLine of(StorageResource seen, @Nullable StorageLine before) {
        @Nullable StorageLine last = seen.available() ? null : before;
        return new StorageLine(
                FittedText.line(seen.plugin(), TYPE_WIDTH),
                seen.shared(),
                seen.available(),
                FittedText.words(new TreeSet<>(seen.content()), CONTENT_WIDTH),
                last == null ? seen.size() : last.total,
                last == null ? keep(seen, before) : last.used);
    }

    /** The stored figure, where the new one differs too little to be written. */
    private static long keep(StorageResource seen, @Nullable StorageLine before) {
        boolean close = before != null
                && before.available == seen.available()
                && before.total == seen.size()
                && Math.abs(before.used - seen.used()) <= seen.size() / USED_SHARE;
        return before != null && close ? before.used : seen.used();
    }
}
