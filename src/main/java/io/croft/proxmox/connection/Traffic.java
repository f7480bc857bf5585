package io.croft.proxmox.connection;

/**
 * What a call to a cluster is for. Each kind has its own connections, so that a person who starts a machine does not
 * wait behind background calls. Set per thread by {@link #call} or {@link #run}; otherwise calls are {@link #WORK}.
 */
public enum Traffic {
    /** Calls whose result a person waits for. */
    INTERACTIVE(4),
    /** Jobs, and calls of threads that set no kind. */
    WORK(6),
    /** The rounds that read the whole cluster. */
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

    /** Runs code whose calls are of this kind. */
    public <R, X extends Throwable> R call(ScopedValue.CallableOp<? extends R, X> work) throws X {
        return ScopedValue.where(CURRENT, this).call(work);
    }

    /** Runs code without a result whose calls are of this kind. */
    public void run(Runnable work) {
        ScopedValue.where(CURRENT, this).run(work);
    }

    /** How many calls of this kind run at the same time to one endpoint. */
    public int connections() {
        return connections;
    }
}
