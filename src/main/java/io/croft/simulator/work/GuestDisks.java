package io.croft.simulator.work;

import io.croft.simulator.cluster.Cluster;
import io.croft.simulator.cluster.Sizes;
import io.croft.simulator.guest.DriveKeys;
import io.croft.simulator.guest.Guest;
import io.croft.simulator.guest.GuestKind;
import io.croft.simulator.refusal.Refusal;
import io.croft.simulator.storage.Storage;
import io.croft.simulator.storage.Volume;
import io.croft.simulator.storage.VolumeId;
import io.croft.simulator.task.TaskRun;
import io.croft.simulator.task.Upid;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Turns guests into templates, grows disks, destroys guests with what they own. */
public final class GuestDisks {

    private final Cluster cluster;

    public GuestDisks(Cluster cluster) {
        this.cluster = cluster;
    }

    /** Makes a template of a stopped guest: its disks become bases. */
    public Upid toTemplate(Actor actor, Guest guest) {
        if (guest.config().isTemplate()) {
            throw new Refusal("you can't convert a template to a template");
        }
        if (!guest.config().snapshots().isEmpty()) {
            throw new Refusal(
                    "unable to create template, because " + guest.kind().shortName() + " contains snapshots");
        }
        if (guest.power().running()) {
            throw new Refusal(
                    guest.kind() == GuestKind.QEMU
                            ? "you can't convert a VM to template if VM is running"
                            : "you can't convert a CT to template if the CT is running");
        }
        return task(actor, guest, guest.kind().taskPrefix() + "template", run -> {
            Locked.refuse(guest);
            for (String key : List.copyOf(guest.config().values().keySet())) {
                String drive = guest.config().get(key, "");
                if (DriveKeys.isDrive(key) && !DriveKeys.isMediaOnly(drive) && !DriveKeys.isCloudInit(drive)) {
                    VolumeId base = inside(
                            guest,
                            VolumeId.parse(DriveKeys.volume(drive)),
                            volume -> cluster.volumes().toBase(volume, guest.node()));
                    guest.configure(config -> config.with(key, DriveKeys.withVolume(drive, base.toString())));
                }
            }
            run.takes(cluster.timing().task());
            guest.configure(config -> config.with("template", "1"));
        });
    }

    /** Grows a disk to a size or, with a leading plus, by one. */
    public Upid resize(Actor actor, Guest guest, String key, String size) {
        Locked.refuse(actor, guest);
        return task(actor, guest, "resize", run -> {
            String drive = guest.config().get(key);
            if (drive == null) {
                throw new Refusal("disk '" + key + "' does not exist");
            }
            VolumeId volume = VolumeId.parse(DriveKeys.volume(drive));
            long before = cluster.volumes().require(volume, guest.node()).size();
            long wanted = size.startsWith("+") ? before + Sizes.bytes(size.substring(1)) : Sizes.bytes(size);
            if (wanted < before) {
                throw new Refusal("shrinking disks is not supported");
            }
            run.takes(cluster.timing().task(), 0, 90);
            inside(guest, volume, each -> {
                cluster.volumes().resize(each, guest.node(), wanted);
                return each;
            });
            guest.configure(config -> config.with(key, DriveKeys.withProperty(drive, "size", Sizes.text(wanted))));
        });
    }

    /**
     * Destroys a stopped guest with its volumes and the access entries of its number.
     *
     * @param unreferenced whether volumes of the guest that no key names go too
     */
    public Upid destroy(Actor actor, Guest guest, boolean unreferenced) {
        cluster.requireQuorum();
        String name = guest.kind().shortName() + " " + guest.id();
        if ("1".equals(guest.config().get("protection"))) {
            throw new Refusal("can't remove " + name + " - protection mode enabled");
        }
        if (guest.power().running()) {
            throw new Refusal(
                    guest.kind() == GuestKind.QEMU
                            ? name + " is running - destroy failed"
                            : "unable to destroy " + name + " - container is running");
        }
        return task(actor, guest, guest.kind().taskPrefix() + "destroy", run -> {
            Locked.refuse(actor, guest);
            Set<VolumeId> volumes = volumesOf(guest);
            if (unreferenced) {
                volumes.addAll(allOf(guest));
            }
            for (VolumeId volume : volumes) {
                if (cluster.volumes().isUsed(volume, guest.node())) {
                    throw new Refusal("base volume '" + volume + "' is still in use by linked cloned");
                }
            }
            run.takes(cluster.timing().destroy(), 0, 90);
            for (VolumeId volume : volumes) {
                inside(guest, volume, each -> {
                    cluster.volumes().free(each, guest.node());
                    return each;
                });
            }
            cluster.guests().remove(guest);
            cluster.pools().removeGuest(guest.id());
            cluster.access().forget("/vms/" + guest.id());
        });
    }

    /** Every volume on the node that bears the guest's number. */
    private List<VolumeId> allOf(Guest guest) {
        return cluster.storages().all().stream()
                .flatMap(storage -> cluster.volumes().list(storage, guest.node()).stream())
                .map(Volume::id)
                .filter(volume -> volume.owner() == guest.id())
                .toList();
    }

    /** The guest's own volumes, current, unused and those of snapshots. */
    private Set<VolumeId> volumesOf(Guest guest) {
        Set<VolumeId> volumes = new LinkedHashSet<>();
        guest.config().values().forEach((key, value) -> {
            if ((DriveKeys.isDrive(key) || DriveKeys.isUnused(key)) && !DriveKeys.isMediaOnly(value)) {
                volumes.add(VolumeId.parse(DriveKeys.volume(value)));
            }
        });
        guest.config().snapshots().values().forEach(snapshot -> {
            String state = snapshot.get("vmstate");
            if (state != null) {
                volumes.add(VolumeId.parse(state));
            }
        });
        volumes.removeIf(volume -> volume.owner() != guest.id()
                || cluster.storages().find(volume.storage()).isEmpty());
        return volumes;
    }

    private interface Change {
        VolumeId to(VolumeId volume);
    }

    private VolumeId inside(Guest guest, VolumeId volume, Change change) throws InterruptedException {
        Storage storage = cluster.storages().require(volume.storage());
        return cluster.storageLocks().inside(storage, guest.node(), () -> change.to(volume));
    }

    private interface WorkContext {
        void run(TaskRun run) throws InterruptedException;
    }

    private Upid task(Actor actor, Guest guest, String type, WorkContext work) {
        return cluster.tasks()
                .start(
                        guest.node(),
                        type,
                        Integer.toString(guest.id()),
                        actor.owner(),
                        run -> cluster.guestLocks()
                                .alone(guest, cluster.timing().lockTimeout(), () -> {
                                    work.run(run);
                                    return guest;
                                }));
    }
}
