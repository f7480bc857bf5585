package io.croft.simulator.storage;

import io.croft.simulator.refusal.Refusal;
import java.util.List;

/**
 * A storage as the cluster's {@code storage.cfg} describes it.
 *
 * @param path     where it is mounted on a node, or the thin pool for LVM
 * @param content  what it may hold ({@code images}, {@code iso}, …)
 * @param capacity bytes
 */
public record Storage(String id, StorageType type, boolean shared, String path, List<String> content, long capacity) {

    public static final long DEFAULT_CAPACITY = 270_553_174_016L;

    private static final List<String> EVERYTHING =
            List.of("images", "rootdir", "iso", "vztmpl", "backup", "snippets", "import");

    public static Storage sharedDirectory(String id) {
        return new Storage(id, StorageType.DIR, true, "/mnt/pve/" + id, EVERYTHING, DEFAULT_CAPACITY * 8);
    }

    public static Storage nfs(String id) {
        return new Storage(id, StorageType.NFS, true, "/mnt/pve/" + id, EVERYTHING, DEFAULT_CAPACITY * 8);
    }

    public static Storage localDirectory(String id) {
        return new Storage(
                id,
                StorageType.DIR,
                false,
                id.equals("local") ? "/var/lib/vz" : "/mnt/" + id,
                EVERYTHING,
                DEFAULT_CAPACITY);
    }

    public static Storage thinPool(String id) {
        return new Storage(
                id, StorageType.LVMTHIN, false, "pve/data", List.of("images", "rootdir"), DEFAULT_CAPACITY * 2);
    }

    public static Storage volumeGroup(String id) {
        return new Storage(id, StorageType.LVM, true, id, List.of("images", "rootdir"), DEFAULT_CAPACITY * 4);
    }

    public Storage withContent(String... kinds) {
        return new Storage(id, type, shared, path, List.of(kinds), capacity);
    }

    public String contentText() {
        return String.join(",", content);
    }

    /** The format a new disk gets when none is asked for. */
    public String defaultFormat() {
        return "raw";
    }

    /** Refuses what the storage is not configured to hold. */
    public void requireContent(String wanted) {
        if (!content.contains(wanted)) {
            throw new Refusal("storage '" + id + "' does not support content-type '" + wanted + "'");
        }
    }
}
