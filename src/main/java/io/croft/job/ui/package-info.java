/**
 * Screens of jobs: the tray in the top bar, the list, and the page of one job with its items, messages and the task
 * logs of Proxmox VE. All are updated live through topics; bindings end when a screen is detached.
 */
@org.jspecify.annotations.NullMarked
package io.croft.job.ui;
