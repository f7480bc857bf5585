package io.croft.proxmox.connection;

import io.croft.kernel.SharedCall;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Lets those share one call to a cluster who would make it over the same connections. A person never waits for a call that was begun by
 * work whose connections are all in use.
 */
public final class SharedByTraffic<T> {

    private final Map<Traffic, SharedCall<T>> underWay = new ConcurrentHashMap<>();

    /** Returns or throws what the call does, made by this thread or by another one of its kind that was there before. */
    public T join(Supplier<T> call) {
        return underWay.computeIfAbsent(Traffic.current(), _ -> new SharedCall<>())
                .join(call);
    }
}
