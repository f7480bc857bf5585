package io.croft.tenancy;

/**
 * A part of the product that can be switched off.
 *
 * @param key of the feature, such as {@code labs}
 * @param room the room that declares it
 * @param on whether it is on where it was asked for
 * @param offEverywhere whether it is off for the whole installation, whatever a company's own switch says
 */
public record FeatureSwitch(String key, String room, boolean on, boolean offEverywhere) {}
