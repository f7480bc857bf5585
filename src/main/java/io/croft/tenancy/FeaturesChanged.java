package io.croft.tenancy;

/** A feature was switched on or off; published inside the transaction of the change. */
public record FeaturesChanged() {}
