package io.croft.proxmox.error;

/** Any other refusal (mostly status 500); only its text and what is recognized of it are known. */
public final class ServerError extends ProxmoxException {

    private static final long serialVersionUID = 1L;

    public ServerError(FailedCall call) {
        super(call);
    }

    /** The recognized meaning of the text. */
    public ProxmoxFault fault() {
        return ProxmoxFault.of(reason());
    }
}
