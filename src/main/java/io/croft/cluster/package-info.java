/**
 * The Proxmox VE clusters of Croft: addresses, credentials, pinned certificates and host keys, and the grants to
 * companies. {@link io.croft.cluster.Clusters} adds and changes clusters and returns shared connections; their secrets
 * are stored sealed. A certificate or host key is pinned when a person accepted it; a changed one blocks the connection
 * until it is accepted too. {@link io.croft.cluster.ClusterPulse} stores the result of each contact, so that screens
 * read the health of a cluster from the database. Several processes over one database divide the clusters:
 * {@link io.croft.cluster.Speakers} tells for which ones this process speaks. Clusters belong to the provider;
 * companies use them through {@link io.croft.cluster.ClusterGrants}.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "kernel",
            "database",
            "access",
            "vault",
            "proxmox",
            "proxmox :: access",
            "proxmox :: cluster",
            "proxmox :: connection",
            "proxmox :: error",
            "proxmox :: nodes",
            "proxmox :: version",
            "ssh",
            "uikit",
            "shell",
            "rest",
            "activity",
            "job",
            "notify",
            "tenancy",
            "tenancy :: ui",
            "signin"
        })
@NullMarked
package io.croft.cluster;

import org.jspecify.annotations.NullMarked;
