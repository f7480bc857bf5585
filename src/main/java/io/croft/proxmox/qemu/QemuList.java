package io.croft.proxmox.qemu;

import io.croft.proxmox.http.Call;
import io.croft.proxmox.http.Fields;
import io.croft.proxmox.http.Gateway;
import io.croft.proxmox.tasks.Upid;
import java.util.List;

/** The virtual machines of one node ({@code /nodes/{node}/qemu}). */
public final class QemuList {

    private final Gateway gateway;
    private final String node;

    /** Reached through {@code proxmox.node(…).qemu()}. */
    public QemuList(Gateway gateway, String node) {
        this.gateway = gateway;
        this.node = node;
    }

    /** Lists them. */
    public List<QemuStatus> all() {
        return Fields.readable(gateway.ask(Call.to(QemuRoute.LIST, node)).list(), QemuStatus::read);
    }

    /** Creates one. A taken id is refused at once or fails the task. */
    public Upid create(CreateQemu machine) {
        Call call = Call.to(QemuRoute.CREATE, node)
                .with(QemuRoute.VMID, machine.vmid())
                .with(QemuRoute.POOL, machine.pool())
                .with(QemuRoute.START, machine.start() ? Boolean.TRUE : null)
                .withAll(machine.options().asMap());
        return gateway.ask(call).read(Upid::parse);
    }
}
