package io.croft.tenancy;

/** A feature was switched on or off for somebody; published inside the transaction that did it. */
public record FeaturesChanged() {}
