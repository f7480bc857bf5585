package io.croft.quota;

import io.croft.access.TenantId;
import io.croft.tenancy.InCompany;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/** Finds accounts, with or without a lock, and creates one at its first use. */
@Component
class QuotaAccounts {

    private final EntityManager entities;
    private final InCompany inCompany;

    QuotaAccounts(EntityManager entities, InCompany inCompany) {
        this.entities = entities;
        this.inCompany = inCompany;
    }

    Optional<QuotaAccount> find(TenantId company) {
        return Optional.ofNullable(entities.find(QuotaAccount.class, company.value()));
    }

    /** Returns the account of the company, refreshed and locked until the current transaction ends. */
    QuotaAccount lock(TenantId company) {
        UUID id = company.value();
        QuotaAccount known = lockIfThere(id);
        if (known != null) {
            return known;
        }
        open(company);
        QuotaAccount opened = lockIfThere(id);
        if (opened == null) {
            throw new IllegalStateException(
                    "The quota account of " + company + " cannot be opened outside the company's scope");
        }
        return opened;
    }

    private @Nullable QuotaAccount lockIfThere(UUID id) {
        QuotaAccount account = entities.find(QuotaAccount.class, id);
        if (account != null) {
            entities.flush(); // the refresh would discard unsaved changes of this transaction
            entities.refresh(account, LockModeType.PESSIMISTIC_WRITE);
        }
        return account;
    }

    private void open(TenantId company) {
        try {
            inCompany.run(company, () -> entities.persist(new QuotaAccount(company.value())));
        } catch (DataIntegrityViolationException alreadyOpen) {
            // Another transaction has just created it.
            return;
        }
    }
}
