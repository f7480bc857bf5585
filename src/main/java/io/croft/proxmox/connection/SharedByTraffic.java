package io.croft.proxmox.connection;

import io.croft.kernel.SharedCall;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Shares one call to a cluster among the threads that need its result at the same time, separately for each kind of
 * {@link Traffic}: a call for a person never waits for one of background work, whose connections may all be in use.
 *
 * @param <T> what the call returns
 */
public final class SharedByTraffic<T> {

    private final Map<Traffic, SharedCall<T>> underWay = new ConcurrentHashMap<>();

    /**
     * Returns what the call returns or throws what it throws; the call is made by this thread or was already running
     * for the same kind.
     */
    public T join(Supplier<T> call) {
        return underWay.computeIfAbsent(Traffic.current(), _ -> new SharedCall<>())
                .join(call);
    }
}
