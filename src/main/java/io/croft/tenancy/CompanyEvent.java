package io.croft.tenancy;

import io.croft.access.TenantId;

/** Events of companies; published inside the transaction of the change. */
public sealed interface CompanyEvent {

    /** The company. */
    TenantId company();

    /** A company was made. */
    record CompanyCreated(TenantId company) implements CompanyEvent {}

    /** A company's facts changed. */
    record CompanyChanged(TenantId company) implements CompanyEvent {}

    /** A company was suspended. */
    record CompanySuspended(TenantId company) implements CompanyEvent {}

    /** A suspended company was resumed. */
    record CompanyResumed(TenantId company) implements CompanyEvent {}

    /** A company was deleted; it can still be restored. */
    record CompanyDeleted(TenantId company) implements CompanyEvent {}

    /** A deleted company was restored and is active. */
    record CompanyRestored(TenantId company) implements CompanyEvent {}

    /** A deleted company was removed for good after its time for restoring. */
    record CompanyRemoved(TenantId company) implements CompanyEvent {}
}
