/**
 * Storages as one node sees them ({@code /nodes/{node}/storage}): capacity, state and volumes. A shared storage appears
 * on every node that may use it.
 */
@NamedInterface("storage")
@NullMarked
package io.croft.proxmox.storage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
