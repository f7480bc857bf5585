package io.croft.dispatch;

import io.croft.proxmox.cluster.GuestKind;

/** The node and kind of a guest; PVE has machines and containers under different paths. */
record Place(String node, GuestKind kind) {}
