package io.croft.proxmox.error;

/** The guest agent is not configured, not running or did not answer. */
public final class AgentUnavailable extends ProxmoxException {

    private static final long serialVersionUID = 1L;

    public AgentUnavailable(FailedCall call) {
        super(call);
    }
}
