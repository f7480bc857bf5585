package io.croft.simulator.refusal;

/** The guest's configuration is not on the node that was asked. */
public final class GuestMissing extends Refusal {

    private static final long serialVersionUID = 1L;

    public GuestMissing(String node, String directory, int id) {
        super("Configuration file 'nodes/%s/%s/%d.conf' does not exist".formatted(node, directory, id));
    }
}
