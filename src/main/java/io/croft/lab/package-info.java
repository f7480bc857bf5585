/**
 * Classes of machines for a teacher and students: a machine of the teacher, a base made from it, and a seat per student
 * whose machine is made from the base and can be reverted to it. A deployment that is killed at any point ends with
 * exactly the requested seats; two students never get the same seat and nobody gets two; deleting a class removes
 * guests with its mark and nothing else. A class is one fleet: {@code fleet} makes, reverts and removes its machines,
 * {@code joining} handles invite links; rights and seats are decided here. Screens read the database and the inventory,
 * never a cluster.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "kernel",
            "database",
            "access",
            "uikit",
            "shell",
            "rest",
            "activity",
            "job",
            "job :: ui",
            "tenancy",
            "notify",
            "people",
            "quota",
            "quota :: ui",
            "cluster",
            "inventory",
            "dispatch",
            "fleet",
            "joining",
            "joining :: ui"
        })
@org.jspecify.annotations.NullMarked
package io.croft.lab;
