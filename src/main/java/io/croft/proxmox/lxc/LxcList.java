package io.croft.proxmox.lxc;

import io.croft.proxmox.http.Call;
import io.croft.proxmox.http.Fields;
import io.croft.proxmox.http.Gateway;
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
}
