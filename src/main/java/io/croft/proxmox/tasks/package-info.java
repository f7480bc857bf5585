/**
 * Tasks of Proxmox VE ({@code /nodes/{node}/tasks}): the work a changing call starts and that outlives it. A call that
 * answers with a {@link io.croft.proxmox.tasks.Upid} proves nothing yet; most failures appear only in the task, whose
 * {@link io.croft.proxmox.tasks.TaskResult} is part of its status once it has ended.
 */
@NamedInterface("tasks")
@NullMarked
package io.croft.proxmox.tasks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
