package io.croft.house;

import java.util.List;

/** The rooms from the ground up; a room may use only rooms named before it. */
final class Floors {

    static final List<List<String>> FLOORS = List.of(
            List.of("kernel", "database", "start"),
            List.of("access", "vault", "proxmox", "ssh", "uikit", "shell", "rest", "outgoing"),
            List.of("activity", "job", "notify", "feedback", "tenancy", "people", "signin", "quota"),
            List.of("cluster", "inventory", "discovery", "dispatch"),
            List.of("fleet", "joining"),
            List.of("lab"));

    /** Beside the house: a cluster in a box, and the demo that starts it and fills the rooms. */
    static final List<String> ASIDE = List.of("simulator", "demo");

    static final List<String> IN_ORDER = FLOORS.stream().flatMap(List::stream).toList();

    private Floors() {}
}
