/**
 * One node of a cluster ({@code /nodes/{node}}) and the way to its guests, storages and tasks. A node that cannot be
 * reached shows as {@link io.croft.proxmox.error.NodeUnreachable}.
 */
@NamedInterface("nodes")
@NullMarked
package io.croft.proxmox.nodes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
