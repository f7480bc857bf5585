package io.croft.activity;

import org.jspecify.annotations.Nullable;

/**
 * Where the work of this thread was requested from; bound by the web filter of this room during a request.
 *
 * @param address the network address; empty when unknown
 * @param agent the user agent; empty when unknown
 */
public record Caller(String address, String agent) {

    /** No network caller: schedules and jobs. */
    public static final Caller NONE = new Caller("", "");

    private static final ScopedValue<Caller> BOUND = ScopedValue.newInstance();

    /** The caller of this thread, or {@link #NONE}. */
    public static Caller current() {
        return BOUND.orElse(NONE);
    }

    /** Runs work for this caller; for entrances other than HTTP, and for threads that continue a request. */
    public static <T extends @Nullable Object, X extends Throwable> T call(
            Caller caller, ScopedValue.CallableOp<T, X> work) throws X {
        return ScopedValue.where(BOUND, caller).call(work);
    }
}
