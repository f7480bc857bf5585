package io.croft.proxmox.nodes;

import io.croft.proxmox.http.Answer;
import io.croft.proxmox.http.Call;
import io.croft.proxmox.http.Fields;
import io.croft.proxmox.http.Gateway;
import io.croft.proxmox.lxc.CreateLxc;
import io.croft.proxmox.lxc.LxcApi;
import io.croft.proxmox.lxc.LxcList;
import io.croft.proxmox.lxc.LxcStatus;
import io.croft.proxmox.qemu.CreateQemu;
import io.croft.proxmox.qemu.QemuApi;
import io.croft.proxmox.qemu.QemuList;
import io.croft.proxmox.qemu.QemuStatus;
import io.croft.proxmox.storage.StorageApi;
import io.croft.proxmox.storage.StorageStatus;
import io.croft.proxmox.tasks.TaskApi;
import io.croft.proxmox.tasks.TaskEntry;
import io.croft.proxmox.tasks.TaskFilter;
import io.croft.proxmox.tasks.TaskList;
import io.croft.proxmox.tasks.Upid;
import java.util.List;
import java.util.Optional;

/** One node ({@code /nodes/{node}}) and the way to what it holds. */
public final class NodeApi {

    private final Gateway gateway;
    private final String node;

    /** Reached through {@code proxmox.node(…)}. */
    public NodeApi(Gateway gateway, String node) {
        this.gateway = gateway;
        this.node = node;
    }

    /** Lists the nodes of the cluster. */
    public static List<NodeSummary> all(Gateway gateway) {
        return Fields.readable(gateway.ask(Call.to(NodeRoute.LIST)).list(), NodeSummary::read);
    }

    /** Reads its state. */
    public NodeStatus status() {
        return NodeStatus.read(gateway.ask(Call.to(NodeRoute.STATUS, node)).object());
    }

    /** Lists its network interfaces. */
    public List<NetworkInterface> network() {
        return Fields.readable(gateway.ask(Call.to(NodeRoute.NETWORK, node)).list(), NetworkInterface::read);
    }

    /** Lists the certificates it keeps, the cluster's authority among them. */
    public List<NodeCertificate> certificates() {
        return Fields.readable(
                gateway.ask(Call.to(NodeRoute.CERTIFICATES, node)).list(), NodeCertificate::read);
    }

    /** Lists its virtual machines. */
    public List<QemuStatus> qemu() {
        return new QemuList(gateway, node).all();
    }

    /** One of its virtual machines. */
    public QemuApi qemu(int vmid) {
        return new QemuApi(gateway, node, vmid);
    }

    /** Creates a virtual machine. */
    public Upid createQemu(CreateQemu machine) {
        return new QemuList(gateway, node).create(machine);
    }

    /** Lists its containers. */
    public List<LxcStatus> lxc() {
        return new LxcList(gateway, node).all();
    }

    /** One of its containers. */
    public LxcApi lxc(int vmid) {
        return new LxcApi(gateway, node, vmid);
    }

    /** Creates a container. */
    public Upid createLxc(CreateLxc container) {
        return new LxcList(gateway, node).create(container);
    }

    /**
     * Starts a backup of a guest on this node ({@code POST vzdump}).
     *
     * @return the task; empty when Proxmox VE had nothing to do, as for a guest of another node
     */
    public Optional<Upid> backup(BackupGuest backup) {
        Answer answer = gateway.ask(Call.to(NodeRoute.VZDUMP, node)
                .with(NodeRoute.VMID, Integer.toString(backup.vmid()))
                .with(NodeRoute.STORAGE, backup.storage())
                .with(NodeRoute.MODE, backup.mode().word())
                .with(NodeRoute.COMPRESS, "zstd")
                .with(NodeRoute.NOTES, backup.notes())
                .with(NodeRoute.REMOVE, false)
                .with(NodeRoute.PROTECTED, backup.isProtected() ? Boolean.TRUE : null));
        return answer.text().equals("OK") ? Optional.empty() : Optional.of(answer.read(Upid::parse));
    }

    /** Lists the storages it may use. */
    public List<StorageStatus> storages() {
        return StorageApi.all(gateway, node);
    }

    /** One storage as it sees it. */
    public StorageApi storage(String storage) {
        return new StorageApi(gateway, node, storage);
    }

    /** Lists its tasks, the latest first. */
    public List<TaskEntry> tasks(TaskFilter filter) {
        return new TaskList(gateway, node).find(filter);
    }

    /** A task, which is asked on the node it runs on. */
    public TaskApi task(Upid task) {
        return new TaskApi(gateway, task);
    }
}
