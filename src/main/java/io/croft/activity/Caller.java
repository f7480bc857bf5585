package io.croft.activity;

import org.jspecify.annotations.Nullable;

/**
 * From where the work on this thread was asked for. The web filter of this room binds it for the length of a request.
 *
 * @param address the network address; empty when unknown
 * @param agent the program as it names itself; empty when unknown
 */
public record Caller(String address, String agent) {

    /** Nobody asked over the network: schedules and jobs. */
    public static final Caller NONE = new Caller("", "");

    private static final ScopedValue<Caller> BOUND = ScopedValue.newInstance();

    /** The caller on this thread, else {@link #NONE}. */
    public static Caller current() {
        return BOUND.orElse(NONE);
    }

    /** Works as asked for from there; for other ways in than HTTP, and for threads that go on with a request. */
    public static <T extends @Nullable Object, X extends Throwable> T call(
            Caller caller, ScopedValue.CallableOp<T, X> work) throws X {
        return ScopedValue.where(BOUND, caller).call(work);
    }
}
