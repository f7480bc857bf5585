/**
 * Screens of jobs: the tray in the top bar, the list, and the page of one job with its items, messages and the task logs of
 * Proxmox VE beneath. Everything moves live; a screen binds to a topic and is bound no longer than it is shown.
 */
@org.jspecify.annotations.NullMarked
package io.croft.job.ui;
