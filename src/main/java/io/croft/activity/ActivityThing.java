package io.croft.activity;

/**
 * What an activity was done to.
 *
 * @param kind the kind of thing in one word, such as {@code cluster}; at most 40 characters are kept
 * @param id its identifier as text; at most 100 characters are kept
 * @param name its name as it was then; at most 200 characters are kept
 */
public record ActivityThing(String kind, String id, String name) {}
