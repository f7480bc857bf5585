/**
 * Tasks of Proxmox VE ({@code /nodes/{node}/tasks}): the work a changing call starts and that outlives it. A call that
 * answers with a {@link io.croft.proxmox.tasks.Upid} proves nothing yet; most failures appear only in the task, which
 * {@link io.croft.proxmox.tasks.Tasks#await} follows to its typed result.
 */
@NamedInterface("tasks")
@NullMarked
package io.croft.proxmox.tasks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
