package io.croft.uikit;

/**
 * A way of looking at a list that a person has given a name.
 *
 * @param name as the person calls it
 * @param query search, filters and sort as they stand in the URL
 */
public record SavedView(String name, String query) {}
