package io.croft.access;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The company whose data the work inside may see and change; stronger than the signed-in actor. A scope that Croft enters for its own
 * work sees all projects of the company; the scope of an actor sees those that the actor sees. A scope holds for transactions that start
 * inside it: enter it first, then open the transaction.
 */
public final class TenantScope {

    /** Sees every company, writes for none. */
    static final TenantId EVERYONE = new TenantId(new java.util.UUID(0, 2));

    private static final ScopedValue<TenantScope> BOUND = ScopedValue.newInstance();

    private final TenantId company;
    private final Optional<UserId> member;

    private TenantScope(TenantId company, Optional<UserId> member) {
        this.company = company;
        this.member = member;
    }

    /** Works inside one company. */
    public static <T extends @Nullable Object, X extends Throwable> T call(
            TenantId company, ScopedValue.CallableOp<T, X> work) throws X {
        return ScopedValue.where(BOUND, of(company)).call(work);
    }

    /** Works inside one company, without a result. */
    public static void run(TenantId company, Runnable work) {
        ScopedValue.where(BOUND, of(company)).run(work);
    }

    /** Reads across all companies; writing a company's data inside is refused. For Croft's own look-ups, never for a person's query. */
    public static <T extends @Nullable Object, X extends Throwable> T everyone(ScopedValue.CallableOp<T, X> work)
            throws X {
        return ScopedValue.where(BOUND, of(EVERYONE)).call(work);
    }

    /** The company in force: the explicit scope, else the actor's, else nobody. */
    static TenantId current() {
        return inForce().company;
    }

    /** Whose memberships limit which projects are seen now; empty where all of the company's are. */
    static Optional<UserId> member() {
        return inForce().member;
    }

    /** The single company whose data may be written now, or empty when there is none. */
    public static Optional<TenantId> writable() {
        TenantId current = current();
        return current.equals(EVERYONE) || current.equals(TenantId.NOBODY) ? Optional.empty() : Optional.of(current);
    }

    static <T extends @Nullable Object, X extends Throwable> T ofActor(Actor actor, ScopedValue.CallableOp<T, X> work)
            throws X {
        return of(actor).within(work);
    }

    /** The scope in force, to be entered again on another thread. */
    static TenantScope inForce() {
        return BOUND.isBound()
                ? BOUND.get()
                : CurrentActor.find().map(TenantScope::of).orElseGet(() -> of(TenantId.NOBODY));
    }

    <T extends @Nullable Object, X extends Throwable> T within(ScopedValue.CallableOp<T, X> work) throws X {
        return ScopedValue.where(BOUND, this).call(work);
    }

    private static TenantScope of(TenantId company) {
        return new TenantScope(company, Optional.empty());
    }

    private static TenantScope of(Actor actor) {
        return new TenantScope(
                actor.seesEverything() ? EVERYONE : actor.company(),
                actor.role().seesWholeCompany() ? Optional.empty() : Optional.of(actor.id()));
    }
}
