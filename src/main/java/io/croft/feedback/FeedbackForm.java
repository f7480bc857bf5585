package io.croft.feedback;

/**
 * What a person writes to the provider.
 *
 * @param text at most 4,000 characters
 * @param page the path that they were at, such as {@code classes/0198…}; empty when unknown, cut to 500 characters
 */
public record FeedbackForm(FeedbackKind kind, String text, String page) {}
