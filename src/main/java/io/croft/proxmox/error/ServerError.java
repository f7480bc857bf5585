package io.croft.proxmox.error;

/** Any other refusal (mostly 500); the sentence and what could be understood of it are all there is. */
public final class ServerError extends ProxmoxException {

    private static final long serialVersionUID = 1L;

    public ServerError(FailedCall call) {
        super(call);
    }

    /** What the sentence means, where it is known. */
    public ProxmoxFault fault() {
        return ProxmoxFault.of(reason());
    }
}
