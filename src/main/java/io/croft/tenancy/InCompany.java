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
 * Runs work inside one company in a transaction of its own: a scope holds only for transactions that start inside it, so
 * work for another company than the current one cannot join the current transaction.
 */
@InnerBean("enters a company for a room that has made sure that the actor may")
@Component
public class InCompany {

    private final TransactionTemplate apart;

    InCompany(PlatformTransactionManager transactions) {
        apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Reads and writes in the given company; the caller has made sure that the actor may. */
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

    /** Reads across all companies, for Croft's own look-ups only. */
    public <T extends @Nullable Object> T read(Supplier<T> work) {
        return TenantScope.everyone(() -> inTransaction(work));
    }

    @SuppressWarnings("NullAway")
    private <T extends @Nullable Object> T inTransaction(Supplier<T> work) {
        return apart.execute(status -> work.get());
    }
}
