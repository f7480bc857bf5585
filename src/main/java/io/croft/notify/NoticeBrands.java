package io.croft.notify;

import io.croft.access.TenantId;

/**
 * The brands of companies; implemented by the room that keeps companies. Called in a transaction that reads across
 * companies.
 */
public interface NoticeBrands {

    /** The brand of a company; that of the product for an unknown one. */
    NoticeBrand of(TenantId company);
}
