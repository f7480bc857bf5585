package io.croft.proxmox.error;

import org.jspecify.annotations.Nullable;

/** The call succeeded, but its answer differs from the documented form. */
public final class UnreadableAnswer extends ProxmoxException {

    private static final long serialVersionUID = 1L;

    public UnreadableAnswer(FailedCall call, @Nullable Throwable cause) {
        super(call, cause);
    }

    @Override
    public boolean outcomeUnknown() {
        return true;
    }
}
