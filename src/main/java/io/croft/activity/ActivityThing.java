package io.croft.activity;

/**
 * What an activity was done to.
 *
 * @param kind the kind in one word, such as {@code cluster}; cut at 40 characters
 * @param id its id as text; cut at 100 characters
 * @param name its name at that time; cut at 200 characters
 */
public record ActivityThing(String kind, String id, String name) {}
