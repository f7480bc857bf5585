package io.croft.proxmox.error;

import org.jspecify.annotations.Nullable;

/** A call to Proxmox VE failed; the subtype says how. */
public abstract sealed class ProxmoxException extends RuntimeException
        permits AgentUnavailable,
                AlreadyExists,
                CertificateChanged,
                CertificateUntrusted,
                ConfigConflict,
                ConnectionCut,
                GuestLocked,
                GuestMoved,
                LockTimeout,
                NoQuorum,
                NodeUnreachable,
                NotFound,
                NotImplemented,
                ParameterRefused,
                PermissionRefused,
                SecondFactorNeeded,
                ServerError,
                SignInRefused,
                StorageFull,
                UnreadableAnswer {

    private static final long serialVersionUID = 1L;

    private final FailedCall call;

    ProxmoxException(FailedCall call) {
        this(call, null);
    }

    ProxmoxException(FailedCall call, @Nullable Throwable cause) {
        super(call.toString(), cause);
        this.call = call;
    }

    /** The call that failed, without its parameters. */
    public FailedCall call() {
        return call;
    }

    /** HTTP status of the answer, or {@link FailedCall#NO_ANSWER}. */
    public int status() {
        return call.status();
    }

    /** The message of Proxmox VE, or why no answer arrived. */
    public String reason() {
        return call.reason();
    }

    /** Whether the call may have been executed although it failed: read the state before repeating it. */
    public boolean outcomeUnknown() {
        return false;
    }
}
