package io.croft.tenancy;

import io.croft.access.TenantId;
import io.croft.access.TenantScope;
import io.croft.kernel.InnerBean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs work in the scope of one company in a transaction of its own. A scope holds only for transactions that begin
 * inside it, so work for another company cannot join the present transaction.
 */
@InnerBean("enters a company for a room that has made sure that the actor may")
@Component
public class InCompany {

    private final TransactionTemplate apart;

    InCompany(PlatformTransactionManager transactions) {
        apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Runs work that reads and writes in the given company; the caller has checked that the actor may. */
    public <T extends @Nullable Object> T call(TenantId company, Supplier<T> work) {
        return TenantScope.call(company, () -> inTransaction(work));
    }

    /** Like {@link #call}, without a result. */
    public void run(TenantId company, Runnable work) {
        this.<@Nullable Object>call(company, () -> {
            work.run();
            return null;
        });
    }

    /** Runs work that reads across all companies; only for look-ups by Croft. */
    public <T extends @Nullable Object> T read(Supplier<T> work) {
        return TenantScope.everyone(() -> inTransaction(work));
    }

    @SuppressWarnings("NullAway")
    private <T extends @Nullable Object> T inTransaction(Supplier<T> work) {
        return apart.execute(status -> work.get());
    }
}
