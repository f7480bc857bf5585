package io.croft.ssh;

/** The host presented a key that is not pinned; nothing was sent to it. */
public final class HostKeyChanged extends SshException {

    private static final long serialVersionUID = 1L;

    private final transient HostKeys expected;
    private final transient HostKey actual;

    HostKeyChanged(RemoteHost host, HostKeys expected, HostKey actual) {
        super("The host key of " + host.host() + ":" + host.port() + " is " + actual + ", which is not pinned");
        this.expected = expected;
        this.actual = actual;
    }

    /** The pinned keys. */
    public HostKeys expected() {
        return expected;
    }

    /** The key the host presented. */
    public HostKey actual() {
        return actual;
    }
}
