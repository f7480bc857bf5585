/**
 * The demo: in the profile {@code demo} it starts a simulated three-node cluster and fills the house through the same facades that people use —
 * the cluster, one school with a quota, one teacher, two templates. Every step looks first, so that a restart meets the same data. Stands beside
 * the house, and nobody uses it.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "kernel",
            "database",
            "access",
            "vault",
            "proxmox :: connection",
            "tenancy",
            "people",
            "signin",
            "quota",
            "cluster",
            "inventory",
            "lab",
            "simulator"
        })
@org.jspecify.annotations.NullMarked
package io.croft.demo;
