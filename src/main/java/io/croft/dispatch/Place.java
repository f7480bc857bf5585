package io.croft.dispatch;

import io.croft.proxmox.cluster.GuestKind;

/** Where a guest is in its cluster, and as what: PVE has machines and containers under paths of their own. */
record Place(String node, GuestKind kind) {}
