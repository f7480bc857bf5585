package io.croft.proxmox.connection;

/**
 * For what a cluster is spoken to. Each kind has connections of its own, so that none waits behind another: a person who starts
 * a machine does not wait for 25 silent guest agents. A thread says which kind its calls are; where it does not, they are
 * {@link #WORK}.
 */
public enum Traffic {
    /** A person waits for the outcome. */
    INTERACTIVE(4),
    /** Jobs and everything else that nobody has named. */
    WORK(6),
    /** Reading the cluster round by round. */
    SYNC(2),
    /** Asking guests for what PVE itself does not know; an agent that is silent takes PVE 3 s. */
    DISCOVERY(2);

    private static final ScopedValue<Traffic> CURRENT = ScopedValue.newInstance();

    private final int connections;

    Traffic(int connections) {
        this.connections = connections;
    }

    /** What this thread's calls are for. */
    public static Traffic current() {
        return CURRENT.orElse(WORK);
    }

    /** Does something whose calls are of this kind. */
    public <R, X extends Throwable> R call(ScopedValue.CallableOp<? extends R, X> work) throws X {
        return ScopedValue.where(CURRENT, this).call(work);
    }

    /** Does something whose calls are of this kind. */
    public void run(Runnable work) {
        ScopedValue.where(CURRENT, this).run(work);
    }

    /** Calls at a time to one endpoint. */
    public int connections() {
        return connections;
    }
}
