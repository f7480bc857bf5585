package io.croft.uikit;

/**
 * One value of a filter.
 *
 * @param value as written in the URL
 * @param label as shown
 */
public record FilterChoice(String value, String label) {}
