package io.croft.proxmox.qemu;

import io.croft.proxmox.http.Route;
import io.croft.proxmox.http.RouteSpec;
import io.croft.proxmox.http.Shape;

/** Routes that ask the guest agent of a virtual machine. */
enum AgentRoute implements Route {
    PING,
    NETWORK_INTERFACES;

    private static final String AGENT = QemuRoute.ONE + "/agent";

    @Override
    public RouteSpec spec() {
        return switch (this) {
            case PING -> RouteSpec.post(AGENT + "/ping", Shape.OBJECT);
            case NETWORK_INTERFACES -> RouteSpec.get(AGENT + "/network-get-interfaces", Shape.OBJECT);
        };
    }
}
