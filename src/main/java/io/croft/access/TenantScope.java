package io.croft.access;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The company whose data the work inside may see and change; stronger than the signed-in actor. A scope holds for transactions that
 * start inside it: enter it first, then open the transaction.
 */
public final class TenantScope {

    /** Sees every company, writes for none. */
    static final TenantId EVERYONE = new TenantId(new java.util.UUID(0, 2));

    private static final ScopedValue<TenantId> BOUND = ScopedValue.newInstance();

    private TenantScope() {}

    /** Works inside one company. */
    public static <T extends @Nullable Object, X extends Throwable> T call(
            TenantId company, ScopedValue.CallableOp<T, X> work) throws X {
        return ScopedValue.where(BOUND, company).call(work);
    }

    /** Works inside one company, without a result. */
    public static void run(TenantId company, Runnable work) {
        ScopedValue.where(BOUND, company).run(work);
    }

    /** Reads across all companies; writing a company's data inside is refused. For Croft's own look-ups, never for a person's query. */
    public static <T extends @Nullable Object, X extends Throwable> T everyone(ScopedValue.CallableOp<T, X> work)
            throws X {
        return ScopedValue.where(BOUND, EVERYONE).call(work);
    }

    /** The company in force: the explicit scope, else the actor's, else nobody. */
    static TenantId current() {
        if (BOUND.isBound()) {
            return BOUND.get();
        }
        return CurrentActor.find().map(TenantScope::tenantOf).orElse(TenantId.NOBODY);
    }

    /** The single company whose data may be written now, or empty when there is none. */
    public static Optional<TenantId> writable() {
        TenantId current = current();
        return current.equals(EVERYONE) || current.equals(TenantId.NOBODY) ? Optional.empty() : Optional.of(current);
    }

    static <T extends @Nullable Object, X extends Throwable> T ofActor(Actor actor, ScopedValue.CallableOp<T, X> work)
            throws X {
        return ScopedValue.where(BOUND, tenantOf(actor)).call(work);
    }

    private static TenantId tenantOf(Actor actor) {
        return actor.seesEverything() ? EVERYONE : actor.company();
    }
}
