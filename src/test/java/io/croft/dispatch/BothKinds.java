package io.croft.dispatch;

import io.croft.cluster.ClusterGrants;
import io.croft.cluster.Clusters;
import io.croft.inventory.GuestRef;
import io.croft.proxmox.cluster.GuestKind;
import io.croft.proxmox.lxc.LxcOptions;
import io.croft.proxmox.qemu.QemuOptions;
import io.croft.simulator.Timing;
import io.croft.simulator.guest.Guest;
import io.croft.simulator.storage.VolumeId;
import io.croft.testing.As;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

/** A simulated cluster in which machines and containers are made and worked on alike. */
final class BothKinds implements AutoCloseable {

    private static final String TEMPLATE = "shared:vztmpl/debian-13.tar.zst";
    private static final VmIdRange RANGE = new VmIdRange(30000, 30999);

    final SimulatedCluster pve;
    final String mark = "machine:" + UUID.randomUUID();

    private final Clusters clusters;
    private final VmIds vmIds;
    private final GuestWork work;

    BothKinds(Clusters clusters, ClusterGrants grants, VmIds vmIds, GuestWork work, Timing timing) throws IOException {
        this(new SimulatedCluster(clusters, grants, timing), clusters, vmIds, work);
    }

    BothKinds(SimulatedCluster pve, Clusters clusters, VmIds vmIds, GuestWork work) throws IOException {
        this.clusters = clusters;
        this.vmIds = vmIds;
        this.work = work;
        this.pve = pve;
        Path file = pve.simulator.state().volumes().file(VolumeId.parse(TEMPLATE), "pve1");
        Files.createDirectories(file.getParent());
        Files.createFile(file);
    }

    /** A guest of this kind with one disk on a storage of node pve1. */
    MarkedGuest make(GuestKind kind, String storage) throws Exception {
        return make(order(kind, lease(), storage), WorkProgress.SILENT);
    }

    MarkedGuest make(CreateGuest order, WorkProgress progress) throws Exception {
        return new MarkedGuest(inCompany(() -> work.create(order, context(progress))), mark);
    }

    CreateGuest order(GuestKind kind, GuestRef target, String storage) {
        return new CreateGuest(target, "pve1", "new-01", mark, "Made in a test", what(kind, storage));
    }

    private static NewGuest what(GuestKind kind, String storage) {
        return switch (kind) {
            case QEMU ->
                new NewGuest.Machine(QemuOptions.none()
                        .memoryMiB(1024)
                        .cores(1)
                        .with("scsihw", "virtio-scsi-single")
                        .with("scsi0", storage + ":4")
                        .with("net0", "virtio,bridge=vmbr0"));
            case LXC ->
                new NewGuest.Container(
                        TEMPLATE,
                        LxcOptions.none()
                                .memoryMiB(1024)
                                .cores(1)
                                .rootDisk(storage, 4)
                                .with("net0", "name=eth0,bridge=vmbr0,ip=dhcp"),
                        null,
                        List.of("ssh-ed25519 AAAA"));
        };
    }

    /** The place of the guest's first disk. */
    static String disk(GuestKind kind) {
        return kind == GuestKind.QEMU ? "scsi0" : "rootfs";
    }

    /** A second disk's place. */
    static String secondDisk(GuestKind kind) {
        return kind == GuestKind.QEMU ? "scsi1" : "mp0";
    }

    /** The path of a guest below a node, for counting requests. */
    static String path(GuestKind kind, MarkedGuest guest) {
        return "/" + (kind == GuestKind.QEMU ? "qemu" : "lxc") + "/"
                + guest.ref().vmid();
    }

    GuestRef lease() {
        return As.call(pve.teacher, () -> vmIds.lease(new LeaseRequest(pve.id, pve.company, mark, RANGE)));
    }

    GuestApi api(GuestKind kind, MarkedGuest guest) {
        return inCompanyQuietly(() -> GuestApi.of(
                clusters.connect(pve.id).node("pve1"), kind, guest.ref().vmid()));
    }

    /** What the cluster itself has. */
    Guest real(MarkedGuest guest) {
        return pve.simulator.state().guests().find(guest.ref().vmid()).orElseThrow();
    }

    String option(MarkedGuest guest, String key) {
        return real(guest).config().get(key, "");
    }

    WorkContext context(WorkProgress progress) {
        return new WorkContext(pve.company, Urgency.NORMAL, progress);
    }

    WorkContext silent() {
        return context(WorkProgress.SILENT);
    }

    /** Work done as the company's teacher does it. */
    interface Deed {
        void run() throws Exception;
    }

    void doing(Deed deed) throws Exception {
        inCompany(() -> {
            deed.run();
            return true;
        });
    }

    <T> T inCompany(ScopedValue.CallableOp<T, Exception> call) throws Exception {
        return As.call(pve.teacher, call);
    }

    private <T> T inCompanyQuietly(ScopedValue.CallableOp<T, RuntimeException> call) {
        return As.call(pve.teacher, call);
    }

    @Override
    public void close() {
        pve.close();
    }
}
