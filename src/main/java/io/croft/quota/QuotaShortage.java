package io.croft.quota;

/** A kind of which more was wanted than is free. */
public record QuotaShortage(QuotaKind kind, long wanted, long free) {}
