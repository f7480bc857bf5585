package io.croft.uikit;

/**
 * A named state of a list.
 *
 * @param name as the person typed it
 * @param query search, filters and sorting as in the query of the URL
 */
public record SavedView(String name, String query) {}
