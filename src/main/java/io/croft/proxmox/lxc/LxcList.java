package io.croft.proxmox.lxc;

import io.croft.proxmox.http.Call;
import io.croft.proxmox.http.Fields;
import io.croft.proxmox.http.Gateway;
import io.croft.proxmox.tasks.Upid;
import java.util.List;

/** The containers of one node ({@code /nodes/{node}/lxc}). */
public final class LxcList {

    private final Gateway gateway;
    private final String node;

    /** Reached through {@code proxmox.node(…).lxc()}. */
    public LxcList(Gateway gateway, String node) {
        this.gateway = gateway;
        this.node = node;
    }

    /** Lists them. */
    public List<LxcStatus> all() {
        return Fields.readable(gateway.ask(Call.to(LxcRoute.LIST, node)).list(), LxcStatus::read);
    }

    /** Creates one. A taken id is refused at once; a template that does not exist fails the task. */
    public Upid create(CreateLxc container) {
        Call call = Call.to(LxcRoute.CREATE, node)
                .with(LxcRoute.VMID, container.vmid())
                .with(LxcRoute.TEMPLATE_FILE, container.template())
                .with(LxcRoute.RESTORE, container.restore() ? Boolean.TRUE : null)
                .with(LxcRoute.PASSWORD, container.password())
                .with(LxcRoute.SSH_KEYS, container.sshKeys())
                .with(LxcRoute.STORAGE, container.storage())
                .with(LxcRoute.POOL, container.pool())
                .with(LxcRoute.START, container.start() ? Boolean.TRUE : null)
                .withAll(container.options().asMap());
        return gateway.ask(call).read(Upid::parse);
    }
}
