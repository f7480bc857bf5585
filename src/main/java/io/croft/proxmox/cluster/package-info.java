/**
 * The cluster as a whole ({@code /cluster}): everything it runs on and runs, its quorum, recent tasks and free guest ids.
 * Lists hold only what the signed-in account may see. Numbers of use are refreshed by Proxmox VE every 10 s.
 */
@NamedInterface("cluster")
@NullMarked
package io.croft.proxmox.cluster;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
