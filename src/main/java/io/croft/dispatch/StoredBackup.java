package io.croft.dispatch;

import io.croft.cluster.ClusterId;
import io.croft.kernel.ByteSize;
import java.time.Instant;
import java.util.Optional;

/**
 * A backup on a storage.
 *
 * @param vmid the VM id of its guest; another guest may have that id today
 * @param node a node that has the storage
 * @param volume such as {@code shared:backup/vzdump-qemu-100-2026_11_20-11_31_51.vma.zst}
 * @param size of the file
 * @param madeAt when it began
 * @param notes the first line of its notes
 * @param isProtected whether it must not be deleted
 */
public record StoredBackup(
        ClusterId cluster,
        int vmid,
        String node,
        String storage,
        String volume,
        ByteSize size,
        Optional<Instant> madeAt,
        String notes,
        boolean isProtected) {}
