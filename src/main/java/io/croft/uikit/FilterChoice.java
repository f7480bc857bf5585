package io.croft.uikit;

/**
 * One value a filter can take.
 *
 * @param value as it stands in the URL
 * @param label as people read it
 */
public record FilterChoice(String value, String label) {}
