package io.croft.job;

import java.util.UUID;

/**
 * A task on a cluster that an item waits for; its log is shown beneath the item.
 *
 * @param cluster the cluster
 * @param upid the name of the task in Proxmox VE
 */
public record TaskRef(UUID cluster, String upid) {}
