package io.croft.tenancy;

/**
 * A feature that can be switched off.
 *
 * @param key its key, such as {@code labs}
 * @param room the room that declares it
 * @param on its own switch for the company asked about
 * @param offEverywhere whether it is off for the whole installation, which takes precedence
 */
public record FeatureSwitch(String key, String room, boolean on, boolean offEverywhere) {}
