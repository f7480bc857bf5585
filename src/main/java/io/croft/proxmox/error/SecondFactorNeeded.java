package io.croft.proxmox.error;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/** The password was right, and the account asks for a second factor that the credentials do not hold. */
public final class SecondFactorNeeded extends ProxmoxException {

    private static final long serialVersionUID = 1L;

    private final TreeSet<String> offered;

    public SecondFactorNeeded(FailedCall call, Set<String> offered) {
        super(call);
        this.offered = new TreeSet<>(offered);
    }

    /** Kinds the account accepts, such as {@code totp}, {@code recovery} or {@code webauthn}. */
    public Set<String> offered() {
        return Collections.unmodifiableSet(offered);
    }
}
