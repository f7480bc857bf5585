package io.croft.notify;

import io.croft.access.TenantId;

/** Knows what companies look like to their people; brought by the room that keeps companies. Called in a transaction that reads across companies. */
public interface NoticeBrands {

    /** The brand of a company; Croft's own for one that is unknown. */
    NoticeBrand of(TenantId company);
}
