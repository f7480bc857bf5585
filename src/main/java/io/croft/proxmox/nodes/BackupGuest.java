package io.croft.proxmox.nodes;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A backup of one guest ({@code POST /nodes/{node}/vzdump}). Older backups are kept.
 *
 * @param vmid guest id
 * @param storage where it goes; must take backups
 * @param mode what becomes of a running guest meanwhile
 * @param notes notes of the backup, a text in which {@code {{guestname}}}, {@code {{vmid}}}, {@code {{node}}} and
 *     {@code {{cluster}}} are replaced; none when missing
 * @param isProtected true when it must not be deleted
 */
public record BackupGuest(
        int vmid, String storage, Mode mode, @Nullable String notes, boolean isProtected) {

    /** What happens to a running guest during its backup. */
    public enum Mode {
        /** It keeps running; a container needs a storage with snapshots. */
        SNAPSHOT,
        /** It is halted while its data are copied. */
        SUSPEND,
        /** It is shut down and started again. */
        STOP;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A backup of a guest that runs on. */
    public static BackupGuest running(int vmid, String storage) {
        return new BackupGuest(vmid, storage, Mode.SNAPSHOT, null, false);
    }
}
