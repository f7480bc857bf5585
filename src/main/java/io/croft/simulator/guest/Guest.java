package io.croft.simulator.guest;

import java.util.function.UnaryOperator;

/** A virtual machine or container: its node, configuration and power state. */
public final class Guest {

    private final int id;
    private final GuestKind kind;
    private final Runnable changed;
    private volatile String node;
    private volatile GuestConfig config;
    private volatile PowerState power = PowerState.STOPPED;

    Guest(int id, GuestKind kind, String node, GuestConfig config, Runnable changed) {
        this.id = id;
        this.kind = kind;
        this.node = node;
        this.config = config;
        this.changed = changed;
    }

    public int id() {
        return id;
    }

    public GuestKind kind() {
        return kind;
    }

    public String node() {
        return node;
    }

    public GuestConfig config() {
        return config;
    }

    public PowerState power() {
        return power;
    }

    /** The name, or PVE's "VM 100" where there is none. */
    public String name() {
        return config.get(kind.nameKey(), kind.shortName() + " " + id);
    }

    /** Whether the guest agent answers at this time; containers have none. */
    public boolean agentAnswers(long nowMillis) {
        return power.running() && !power.paused() && nowMillis >= power.bootedAt() && agentEnabled();
    }

    public boolean agentEnabled() {
        String agent = config.get("agent", "0");
        return agent.startsWith("1") || agent.contains("enabled=1");
    }

    /** Replaces the configuration by the result of the change. */
    public synchronized void configure(UnaryOperator<GuestConfig> change) {
        config = change.apply(config);
        changed.run();
    }

    public synchronized void power(PowerState next) {
        power = next;
        changed.run();
    }

    void moveTo(String target) {
        node = target;
        changed.run();
    }
}
