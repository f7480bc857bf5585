/**
 * Classes of machines for a teacher and students: one teacher machine, one base made from it, and a seat per student
 * that comes from the base and returns to it. The room promises that a deployment killed at any moment ends with
 * exactly the seats asked for, that two students never get the same seat and nobody two, and that deleting a class
 * removes what carries its mark and nothing else. A class is one fleet: how its machines are made, reverted and removed is {@code fleet}'s
 * business, and how people come to its seats by links is {@code joining}'s; who sits at them and who may do what is decided here. Screens
 * read the database and the inventory, never a cluster.
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
