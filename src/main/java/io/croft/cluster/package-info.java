/**
 * The Proxmox VE clusters Croft works with: where they are, how to sign in, what they are trusted by, who may use them.
 *
 * <p>{@link io.croft.cluster.Clusters} adds and changes clusters and hands out connections; a connection is cached and
 * shared, its secrets stay sealed in the database. A certificate or host key is pinned when a person has looked at it,
 * and a changed one stops the connection until somebody looks again. {@link io.croft.cluster.ClusterPulse} takes in
 * what each round of talking brought, so that screens read a cluster's health from the database and never wait for it.
 * Over one database several processes share the clusters: {@link io.croft.cluster.Speakers} says for which this one speaks.
 * Clusters belong to the provider; companies use them by {@link io.croft.cluster.ClusterGrants}.
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
