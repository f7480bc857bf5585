package io.croft.tenancy;

import io.croft.access.TenantId;

/** Something happened to a company; published inside the transaction that did it. */
public sealed interface CompanyEvent {

    /** Returns the company it happened to. */
    TenantId company();

    /** A company was made. */
    record CompanyCreated(TenantId company) implements CompanyEvent {}

    /** A company's facts changed. */
    record CompanyChanged(TenantId company) implements CompanyEvent {}

    /** A company may not work until it is resumed. */
    record CompanySuspended(TenantId company) implements CompanyEvent {}

    /** A company may work again. */
    record CompanyResumed(TenantId company) implements CompanyEvent {}

    /** A company was deleted and can still be restored. */
    record CompanyDeleted(TenantId company) implements CompanyEvent {}

    /** A deleted company is back, and active. */
    record CompanyRestored(TenantId company) implements CompanyEvent {}

    /** A deleted company's time to be restored is over; it is gone for good. */
    record CompanyRemoved(TenantId company) implements CompanyEvent {}
}
