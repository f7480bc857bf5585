/**
 * The cluster as a whole: its nodes, guests, storages, pools, tasks and the statistics that PVE refreshes every ten
 * seconds. Everything the REST side and the shell do happens to one {@link io.croft.simulator.cluster.Cluster}.
 */
@org.jspecify.annotations.NullMarked
package io.croft.simulator.cluster;
