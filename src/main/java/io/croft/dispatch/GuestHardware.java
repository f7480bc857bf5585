package io.croft.dispatch;

import static io.croft.dispatch.GuestGoals.configured;

import io.croft.dispatch.DesiredGuest.Verb;
import io.croft.kernel.ByteSize;
import io.croft.kernel.InnerBean;
import io.croft.kernel.Text;
import io.croft.proxmox.cluster.GuestKind;
import io.croft.proxmox.cluster.GuestState;
import io.croft.proxmox.qemu.Drive;
import io.croft.proxmox.tasks.Upid;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Changes processors, memory and disks of guests, with the guarantees of {@link GuestWork}: each method blocks until
 * PVE has done it, is idempotent, touches only a guest with its mark, and throws {@link WorkFailed} with the words of
 * PVE.
 */
@InnerBean("works for jobs; the room whose job it is checks each item's right before it calls")
@Component
public class GuestHardware {

    private static final Set<String> MOVES = Set.of("qmmove", "move_volume");

    private final GuestGoals goals;

    GuestHardware(GuestGoals goals) {
        this.goals = goals;
    }

    /**
     * Sets processors and memory. A running container takes them immediately; a running machine takes what can be
     * hot-plugged, the rest at its next start.
     */
    public InForce resize(MarkedGuest guest, GuestSize size, WorkContext work) throws InterruptedException {
        SeenGuest seen = goals.reach(
                guest,
                new Verb("resize", configured(found -> size.isOf(found.api().config(false))), found -> {
                    found.api()
                            .update(size.change(found.config()), found.config().digest());
                    return Optional.empty();
                }),
                work);
        return size.isOf(seen.config()) ? InForce.NOW : InForce.NEXT_START;
    }

    /**
     * Grows a disk to at least this size; does nothing when it is as large already, since disks cannot shrink.
     *
     * @param disk where it is attached, such as {@code scsi0} or {@code rootfs}
     */
    public void growDisk(MarkedGuest guest, String disk, ByteSize size, WorkContext work) throws InterruptedException {
        goals.reach(
                guest,
                new Verb(
                        "growDisk",
                        Set.of("resize"),
                        configured(seen -> drive(seen, guest, disk).size().orElse(0) >= size.bytes()),
                        seen -> seen.api()
                                .resize(disk, written(size), seen.config().digest()),
                        seen -> lanes(guest, drive(seen, guest, disk).storage().stream())),
                work);
    }

    /**
     * Makes a disk and attaches it; does nothing when a disk of this size and storage is attached there.
     *
     * @throws WorkFailed also when another disk is attached there, which is left unchanged
     */
    public void addDisk(MarkedGuest guest, NewDisk disk, WorkContext work) throws InterruptedException {
        goals.reach(
                guest,
                new Verb(
                        "addDisk",
                        Set.of("qmconfig"),
                        configured(seen -> isThere(seen, guest, disk)),
                        seen -> seen.api().addDisk(disk, seen.config().digest()),
                        _ -> lanes(guest, Stream.of(disk.storage()))),
                work);
    }

    /**
     * Detaches a disk and deletes its data; does nothing when the guest has no such volume.
     *
     * @param volume the volume, such as {@code shared:100/vm-100-disk-1.qcow2}; not its key, since another disk may be
     *     attached there meanwhile
     */
    public void removeDisk(MarkedGuest guest, String volume, WorkContext work) throws InterruptedException {
        goals.reach(
                guest,
                new Verb(
                        "removeDisk",
                        Set.of(),
                        configured(seen -> holder(seen, volume).isEmpty()),
                        seen -> remove(seen, guest, volume),
                        _ -> lanes(guest, Stream.of(volume.substring(0, Math.max(0, volume.indexOf(':')))))),
                work);
    }

    /**
     * Moves a disk to another storage and deletes the former volume. A machine may run meanwhile, a container may not.
     *
     * @param disk where it is attached, such as {@code scsi0} or {@code rootfs}
     */
    public void moveDisk(MarkedGuest guest, String disk, String storage, WorkContext work) throws InterruptedException {
        goals.reach(
                guest,
                new Verb(
                        "moveDisk",
                        MOVES,
                        configured(seen -> isOn(drive(seen, guest, disk), storage)),
                        seen -> move(seen, guest, disk, storage),
                        seen -> Set.of(new Lane.OfMoves(guest.ref().cluster(), seen.node()))),
                work);
    }

    private static Optional<Upid> move(SeenGuest seen, MarkedGuest guest, String disk, String storage) {
        if (seen.config().kind() == GuestKind.LXC && seen.api().state() == GuestState.RUNNING) {
            throw refused("dispatch.disk.running", guest, disk);
        }
        return Optional.of(seen.api().moveDisk(disk, storage, seen.config().digest()));
    }

    private static boolean isOn(Drive drive, String storage) {
        return drive.storage().filter(storage::equals).isPresent();
    }

    /** Includes pending changes: sending the request again would make a second volume. */
    private static boolean isThere(SeenGuest seen, MarkedGuest guest, NewDisk wanted) {
        Optional<Drive> there = seen.api().config(false).drive(wanted.key());
        if (there.isEmpty()) {
            return false;
        }
        if (!isOn(there.get(), wanted.storage())
                || there.get().size().orElse(0) < wanted.size().bytes()) {
            throw refused("dispatch.disk.taken", guest, wanted.key());
        }
        return true;
    }

    /** PVE keeps a detached volume as unused; deleting the unused one deletes its data. */
    private static Optional<Upid> remove(SeenGuest seen, MarkedGuest guest, String volume) {
        Drive drive = holder(seen, volume).orElseThrow();
        if (isReplacing(drive, seen.config())) {
            throw refused("dispatch.disk.pending", guest, drive.key());
        }
        seen.api().update(GuestChange.delete(drive.key()), seen.config().digest());
        if (!drive.isUnused()) {
            GuestConfiguration now = seen.api().config(true);
            Drive kept = holder(now, volume)
                    .filter(Drive::isUnused)
                    .orElseThrow(() -> refused("dispatch.disk.pending", guest, drive.key()));
            seen.api().update(GuestChange.delete(kept.key()), now.digest());
        }
        return Optional.empty();
    }

    /** Whether it is pending at a place where another disk is in use, which a deletion would detach. */
    private static boolean isReplacing(Drive drive, GuestConfiguration inForce) {
        return inForce.drive(drive.key())
                .filter(there -> !there.source().equals(drive.source()))
                .isPresent();
    }

    /** Where a volume is plugged in now or will be at the next start. */
    private static Optional<Drive> holder(SeenGuest seen, String volume) {
        return holder(seen.config(), volume).or(() -> holder(seen.api().config(false), volume));
    }

    private static Optional<Drive> holder(GuestConfiguration config, String volume) {
        return config.drives().stream()
                .filter(drive -> drive.source().text().equals(volume))
                .findFirst();
    }

    private static Drive drive(SeenGuest seen, MarkedGuest guest, String key) {
        return seen.config().drive(key).orElseThrow(() -> refused("dispatch.disk.none", guest, key));
    }

    private static WorkFailed refused(String text, MarkedGuest guest, String disk) {
        return new WorkFailed(FailureKind.REFUSED, Text.of(text, guest.ref().vmid(), disk));
    }

    private static Set<Lane> lanes(MarkedGuest guest, Stream<String> storages) {
        return storages.map(storage -> new Lane.OfStorage(guest.ref().cluster(), storage))
                .collect(Collectors.toSet());
    }

    /** In the largest unit that is exact; PVE accepts nothing below KiB here. */
    private static String written(ByteSize size) {
        long kibibytes = Math.ceilDiv(size.bytes(), 1024L);
        if (kibibytes % (1 << 20) == 0) {
            return kibibytes / (1 << 20) + "G";
        }
        return kibibytes % 1024 == 0 ? kibibytes / 1024 + "M" : kibibytes + "K";
    }
}
