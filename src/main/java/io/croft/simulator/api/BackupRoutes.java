package io.croft.simulator.api;

import io.croft.simulator.cluster.Cluster;
import io.croft.simulator.guest.Guest;
import io.croft.simulator.refusal.Refusal;
import io.croft.simulator.refusal.WrongParameters;
import io.croft.simulator.storage.BackupNotes;
import io.croft.simulator.storage.Volume;
import io.croft.simulator.storage.VolumeId;
import io.croft.simulator.work.GuestBackup;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code /nodes/{node}/vzdump}, for one guest at a time, and what may be changed of a backup. */
final class BackupRoutes {

    private final Cluster cluster;
    private final GuestBackup backups;

    BackupRoutes(Cluster cluster) {
        this.cluster = cluster;
        this.backups = new GuestBackup(cluster);
    }

    void addTo(RouteTable table) {
        table.post(
                "/nodes/{node}/vzdump",
                Permission.ANYBODY,
                Parameters.none()
                        .required("vmid", ParameterType.STRING)
                        .optional("storage", ParameterType.STORAGE_ID)
                        .optional("mode", ParameterType.oneOf("snapshot", "suspend", "stop"))
                        .optional("compress", ParameterType.oneOf("0", "1", "gzip", "lzo", "zstd"))
                        .optional("notes-template", ParameterType.atMost(1024))
                        .optionals(ParameterType.STRING, "prune-backups performance fleecing")
                        .optional(
                                "notification-mode",
                                ParameterType.oneOf("auto", "legacy-sendmail", "notification-system"))
                        .optional("ionice", ParameterType.integer(0, 8))
                        .optionals(ParameterType.BOOLEAN, "remove protected quiet")
                        .optionals(ParameterType.integer(0, Long.MAX_VALUE), "bwlimit lockwait stopwait zstd"),
                this::backUp);
        table.put(
                "/nodes/{node}/storage/{storage}/content/{volume...}",
                Permission.at("/storage/{storage}", "Datastore.Allocate", "Datastore.AllocateSpace"),
                Parameters.none().optional("notes", ParameterType.STRING).optional("protected", ParameterType.BOOLEAN),
                this::change);
    }

    /** For a guest of another node PVE answers OK and does nothing. */
    private Object backUp(Call call) {
        if (!call.text("vmid").matches("\\d+")) {
            throw new WrongParameters("vmid", "one guest at a time is simulated");
        }
        int id = call.vmid();
        cluster.access().require(call.signedIn(), "/vms/" + id, "VM.Backup");
        Optional<Guest> guest =
                cluster.guests().find(id).filter(found -> found.node().equals(call.node()));
        if (guest.isEmpty()) {
            return "OK";
        }
        return backups.start(
                        Guests.actor(call),
                        guest.get(),
                        new GuestBackup.Order(
                                call.text("storage", "local"),
                                call.text("mode", "snapshot"),
                                call.find("notes-template"),
                                call.flag("protected")))
                .toString();
    }

    private @Nullable Object change(Call call) {
        VolumeId id = StorageRoutes.id(call);
        Volume volume = cluster.volumes().require(id, call.node());
        if (!id.content().equals("backup")) {
            throw new Refusal("attribute 'notes' is not supported for volume '" + id + "'");
        }
        if (call.has("notes")) {
            BackupNotes.write(volume.file(), call.text("notes"));
        }
        if (call.has("protected")) {
            BackupNotes.protect(volume.file(), call.flag("protected"));
        }
        return null;
    }
}
