package io.croft.simulator;

import java.util.Map;

/**
 * A guest as it really is, for assertions.
 *
 * @param type   {@code qemu} or {@code lxc}
 * @param config keys and values in force
 */
public record GuestView(
        int id, String type, String node, String name, boolean running, boolean template, Map<String, String> config) {}
