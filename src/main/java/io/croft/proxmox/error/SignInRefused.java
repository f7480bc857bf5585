package io.croft.proxmox.error;

/** The credentials, ticket or token were refused (401); nothing was executed. */
public final class SignInRefused extends ProxmoxException {

    private static final long serialVersionUID = 1L;

    public SignInRefused(FailedCall call) {
        super(call);
    }
}
