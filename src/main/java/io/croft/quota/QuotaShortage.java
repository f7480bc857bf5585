package io.croft.quota;

/**
 * A kind of which less is free than wanted.
 *
 * @param kind the kind
 * @param wanted in the unit of the kind
 * @param free in the unit of the kind, 0 or more
 */
public record QuotaShortage(QuotaKind kind, long wanted, long free) {}
