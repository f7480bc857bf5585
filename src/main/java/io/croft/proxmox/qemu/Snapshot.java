package io.croft.proxmox.qemu;

import io.croft.proxmox.http.Fields;
import java.time.Instant;
import java.util.Optional;

/**
 * A snapshot of a virtual machine or a container.
 *
 * @param name its name
 * @param description notes
 * @param takenAt when it was taken
 * @param withMemory true when it holds the memory, so that a rollback goes on where it was
 * @param parent the snapshot before it
 */
public record Snapshot(
        String name, String description, Optional<Instant> takenAt, boolean withMemory, Optional<String> parent) {

    /** Name Proxmox VE gives to the present state in its list of snapshots. */
    public static final String PRESENT = "current";

    /** Reads one line of the list. */
    public static Snapshot read(Fields fields) {
        return new Snapshot(
                fields.text("name"),
                fields.textOr("description", ""),
                fields.optionalMoment("snaptime"),
                fields.flag("vmstate"),
                fields.optionalText("parent"));
    }
}
