package io.croft.simulator;

import java.util.Map;

/**
 * The actual state of a guest, for assertions.
 *
 * @param type {@code qemu} or {@code lxc}
 * @param config keys and values in effect
 */
public record GuestView(
        int id, String type, String node, String name, boolean running, boolean template, Map<String, String> config) {}
