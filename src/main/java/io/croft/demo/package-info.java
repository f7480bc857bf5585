/**
 * The demo: in the profile {@code demo} it starts a simulated three-node cluster and fills the installation through the
 * same facades that people use: the cluster, one school with a quota, one project, one teacher, two templates. Each
 * step first checks what exists, so a restart adds nothing. No other room uses it.
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
