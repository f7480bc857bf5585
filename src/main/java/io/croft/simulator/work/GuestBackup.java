package io.croft.simulator.work;

import io.croft.simulator.cluster.Cluster;
import io.croft.simulator.guest.DriveKeys;
import io.croft.simulator.guest.Guest;
import io.croft.simulator.guest.GuestKind;
import io.croft.simulator.refusal.Refusal;
import io.croft.simulator.storage.BackupNotes;
import io.croft.simulator.storage.Storage;
import io.croft.simulator.storage.VolumeId;
import io.croft.simulator.task.TaskRun;
import io.croft.simulator.task.Upid;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/** Backs guests up as {@code vzdump} does: one after another per node, each under its {@code backup} lock. */
public final class GuestBackup {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyy_MM_dd-HH_mm_ss").withZone(ZoneOffset.UTC);
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Cluster cluster;
    private final GuestPower power;
    private final Map<String, Semaphore> nodes = new ConcurrentHashMap<>();

    public GuestBackup(Cluster cluster) {
        this.cluster = cluster;
        this.power = new GuestPower(cluster);
    }

    /** What is asked for; {@code notes} is a template or null. */
    public record Order(
            String storage, String mode, @Nullable String notes, boolean isProtected) {}

    /** Starts the task; failures are in its log, and it ends with {@code job errors}. */
    public Upid start(Actor actor, Guest guest, Order order) {
        return cluster.tasks()
                .start(
                        guest.node(),
                        "vzdump",
                        Integer.toString(guest.id()),
                        actor.owner(),
                        run -> alone(run, guest, order));
    }

    private void alone(TaskRun run, Guest guest, Order order) throws InterruptedException {
        Storage storage = storage(order);
        Semaphore lock = nodes.computeIfAbsent(guest.node(), _ -> new Semaphore(1, true));
        lock.acquire();
        try {
            run.log("INFO: starting new backup job: vzdump %d --storage %s --mode %s"
                    .formatted(guest.id(), storage.id(), order.mode()));
            run.log("INFO: Starting Backup of VM " + guest.id() + " ("
                    + guest.kind().type() + ")");
            run.log("INFO: status = " + guest.power().status());
            backUp(run, guest, storage, order);
            run.log("INFO: Finished Backup of VM " + guest.id() + " (00:00:01)");
            run.log("INFO: Backup job finished successfully");
        } catch (Refusal refusal) {
            run.log("ERROR: Backup of VM " + guest.id() + " failed - " + refusal.text());
            run.log("INFO: Backup job finished with errors");
            throw new Refusal("job errors");
        } finally {
            lock.release();
        }
    }

    private Storage storage(Order order) {
        String trouble = "could not get storage information for '" + order.storage() + "': ";
        Storage storage = cluster.storages()
                .find(order.storage())
                .orElseThrow(() -> new Refusal(trouble + "storage '" + order.storage() + "' does not exist"));
        if (!storage.content().contains("backup")) {
            throw new Refusal(trouble + "can't use storage '" + storage.id() + "' for backups - wrong content type");
        }
        return storage;
    }

    private void backUp(TaskRun run, Guest guest, Storage storage, Order order) throws InterruptedException {
        cluster.guestLocks().alone(guest, cluster.timing().lockTimeout(), () -> {
            Locked.refuse(guest);
            guest.configure(config -> config.with("lock", "backup"));
            return guest;
        });
        try {
            run.log("INFO: backup mode: " + (guest.power().running() ? order.mode() : "stop"));
            boolean stops = order.mode().equals("stop") && guest.power().running();
            if (stops) {
                power.powerDown(run, guest, PATIENCE, true);
            }
            if (stops && guest.kind() == GuestKind.QEMU) {
                power.boot(run, guest);
            }
            for (String key : guest.config().values().keySet()) {
                if (DriveKeys.isDrive(key)
                        && !DriveKeys.isMediaOnly(guest.config().get(key, "none"))) {
                    run.log("INFO: include disk '" + key + "'");
                    run.takes(cluster.timing().clonePerDisk(), 0, 90);
                }
            }
            write(run, guest, storage, order);
            if (stops && guest.kind() == GuestKind.LXC) {
                power.boot(run, guest);
            }
        } finally {
            guest.configure(config -> config.without("lock"));
        }
    }

    private void write(TaskRun run, Guest guest, Storage storage, Order order) {
        if (cluster.faults().isFull(storage.id())) {
            throw new Refusal("zstd: error 70 : Write error : cannot write block : No space left on device");
        }
        VolumeId volume = free(guest, storage);
        Path file = cluster.volumes().file(volume, guest.node());
        run.log("INFO: creating vzdump archive '" + cluster.volumes().path(volume) + "'");
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, guest.config().text());
        } catch (IOException failed) {
            throw new Refusal("unable to write the archive: " + failed.getMessage());
        }
        run.log("INFO: archive file size: 1MB");
        if (order.notes() != null) {
            run.log("INFO: adding notes to backup");
            if (cluster.faults().refusesNotes()) {
                run.warn("unable to add notes - unable to write notes");
            } else {
                BackupNotes.write(file, filled(guest, order.notes()));
            }
        }
        BackupNotes.protect(file, order.isProtected());
    }

    /** PVE names a backup by the second it began in. */
    private VolumeId free(Guest guest, Storage storage) {
        Instant at = cluster.clock().instant();
        while (true) {
            String ending = guest.kind() == GuestKind.QEMU ? ".vma.zst" : ".tar.zst";
            VolumeId volume = new VolumeId(
                    storage.id(),
                    "backup/vzdump-" + guest.kind().type() + "-" + guest.id() + "-" + STAMP.format(at) + ending);
            if (!Files.exists(cluster.volumes().file(volume, guest.node()))) {
                return volume;
            }
            at = at.plusSeconds(1);
        }
    }

    private String filled(Guest guest, String template) {
        return template.replace("{{guestname}}", guest.name())
                .replace("{{vmid}}", Integer.toString(guest.id()))
                .replace("{{node}}", guest.node())
                .replace("{{cluster}}", cluster.name())
                .replace("\\n", "\n");
    }
}
