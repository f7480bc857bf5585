package io.croft.inventory;

import io.croft.database.FittedText;
import io.croft.proxmox.cluster.StorageResource;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What one round says about one storage on one node, with the used space settled to one percent of the whole. */
record StorageLine(String type, boolean shared, boolean available, String content, long total, long used) {

    private static final int USED_SHARE = 100;

    private static final int TYPE_WIDTH = 32;
    private static final int CONTENT_WIDTH = 255;

    /** Names a storage as seen from a node. */
    record Key(String node, String name) {}

    /** A storage whose node does not answer keeps the space it was last seen with. */
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

    /** The figure written last, where the new one differs too little to be worth a row. */
    private static long keep(StorageResource seen, @Nullable StorageLine before) {
        boolean close = before != null
                && before.available == seen.available()
                && before.total == seen.size()
                && Math.abs(before.used - seen.used()) <= seen.size() / USED_SHARE;
        return before != null && close ? before.used : seen.used();
    }
}
